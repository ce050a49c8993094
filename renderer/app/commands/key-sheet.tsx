import { Button } from '../../parts/button'
import type { Command } from '../../parts/commands/command'
import { Dialog } from '../../parts/dialog'
import { Checkbox } from '../../parts/check'
import { Keys } from '../../parts/keys'
import { changeSettings, useKnownSettings } from '../settings/settings'
import { closeOverlay, useOverlays } from './overlays'

/** All keys of the place the sheet was opened from, under the part they belong to (?). */
export function KeySheet() {
  const commands = useOverlays((state) => state.commands).filter(({ keys }) => keys.length > 0)
  const { singleKeys } = useKnownSettings()
  const groups = [...new Set(commands.map(({ group }) => group))]
  return (
    <Dialog
      title="All keys of this view"
      width={760}
      onClose={closeOverlay}
      onSubmit={closeOverlay}
      foot={
        <Button kind="primary" onPress={closeOverlay} keys="Escape" autoFocus>
          Close
        </Button>
      }
    >
      <div className="keysheet">
        {groups.map((group) => (
          <section key={group}>
            <h3 className="sec-h">{group}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <Line key={command.id} command={command} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox selected={singleKeys} onChange={(on) => changeSettings({ singleKeys: on })}>
        Single keys such as J or ? work outside text fields
      </Checkbox>
    </Dialog>
  )
}

const Line = ({ command: { label, keys, unavailable } }: { command: Command }) => (
  <div className="keyline">
    <dt>
      {label}
      {unavailable !== undefined && <span className="muted"> ({unavailable})</span>}
    </dt>
    <dd>
      {keys.map((chord) => (
        <Keys key={chord} of={chord} />
      ))}
    </dd>
  </div>
)
