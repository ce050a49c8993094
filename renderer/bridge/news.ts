import { News } from '../../shared/ipc/contract'

/** Calls back with what main tells without being asked; answers how to stop. */
export const onNews = (listener: (news: News) => void): (() => void) =>
  window.casebook.onNews((news) => listener(News.parse(news)))
