import type { MarkingScheme } from './marking-scheme'

/** Traffic Light Protocol 2.0 (FIRST, August 2022); the audiences are its definitions, shortened. */
export const tlp: MarkingScheme = {
  id: 'tlp-2',
  name: 'Traffic Light Protocol 2.0',
  place: 'right',
  levels: [
    {
      label: 'TLP:CLEAR',
      portion: 'CLEAR',
      banner: 'TLP:CLEAR',
      audience: 'no limit on disclosure',
      colour: 'white-on-black',
    },
    {
      label: 'TLP:GREEN',
      portion: 'GREEN',
      banner: 'TLP:GREEN',
      audience: 'the community, not public channels',
      colour: 'green-on-black',
    },
    {
      label: 'TLP:AMBER',
      portion: 'AMBER',
      banner: 'TLP:AMBER',
      audience: 'recipients, their organisation and clients who need to know',
      colour: 'amber-on-black',
    },
    {
      label: 'TLP:AMBER+STRICT',
      portion: 'AMBER+STRICT',
      banner: 'TLP:AMBER+STRICT',
      audience: 'recipients and their organisation, need to know',
      colour: 'amber-on-black',
    },
    {
      label: 'TLP:RED',
      portion: 'RED',
      banner: 'TLP:RED',
      audience: 'named recipients only',
      colour: 'red-on-black',
    },
  ],
  caveats: [],
  usual: 'TLP:AMBER',
}
