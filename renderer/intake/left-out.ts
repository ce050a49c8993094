import { countWords } from '../../shared/text/size-words'

/** What is told of the hidden files and links of folders, which are not imported; `null` for none. */
export const leftOutWords = (count: number): string | null =>
  count === 0
    ? null
    : `${countWords(count, 'hidden file or link was', 'hidden files and links were')} left out of what was imported.`
