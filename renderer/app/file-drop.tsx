import { useEffect, useState } from 'react'
import { leftOutWords } from '../intake/left-out'
import { showToast, tryIt } from '../parts/toast'
import { usePlace } from '../place/place'
import { droppedItems } from '../screens/sources/dropped-items'
import { importQueueOf } from '../screens/sources/source-queue'
import { useOpenCase } from '../store/case-context'

/** Takes files and folders dropped anywhere on the window into the case. */
export function FileDrop() {
  const opened = useOpenCase()
  const go = usePlace((state) => state.go)
  const section = usePlace((state) => state.place.section)
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setHovering(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setHovering(false)
      if (section !== 'sources') go({ section: 'sources' })
      tryIt(
        droppedItems(event.dataTransfer).then(({ items, leftOut }) => {
          const words = leftOutWords(leftOut)
          if (words !== null) showToast({ text: words })
          return importQueueOf(opened).add(items)
        }),
      )
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [opened, go, section])
  return hovering ? <div className="drop-here">Drop to import into this case</div> : null
}

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
