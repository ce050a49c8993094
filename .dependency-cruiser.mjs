/*
 * Who may import whom. Each row names a place and what it may reach besides itself; an import that
 * no row allows is an error, and type-only imports count like any other. docs/architecture.md
 * says why.
 */
const nouns = 'shared/model/'
const words = ['shared/text/', 'shared/errors/']
const stages = 'shared/(?:extract|near-duplicate|clip|tag|assess|briefing)/'
const npm = (...names) => names.map((name) => `node_modules/${name}/`)
const typesOf = (place) => ({ place, dependencyTypes: ['type-only'] })
const platform = { place: '', dependencyTypes: ['core'] }
const react = npm('react', 'react-dom', '@types/react', '@types/react-dom')
const interfaceKit = [
  ...react,
  ...npm('react-aria-components', 'lucide-react', '@tanstack/react-virtual', 'zustand'),
]
const screenKit = [...interfaceKit, ...npm('@tiptap/[^/]+', 'uuid')]

const table = [
  ['shared/(text|errors)/', []],
  [nouns, [...words, ...npm('zod')]],
  // A stage meets another only in the nouns and in the order of the flow.
  ['shared/(extract|near-duplicate|clip|tag|assess|briefing)/', [nouns, ...words]],
  ['shared/flow\\.ts', ['shared/']],
  // The word list of BIP 39 is data, as a schema is.
  ['shared/(journal|exchange)/', [nouns, ...words, ...npm('zod', '@scure/bip39')]],
  ['shared/ipc/', ['shared/journal/frame\\.ts$', nouns, ...words, ...npm('zod')]],
  // What is signed in a document has the form in which a journal's records are signed.
  ['shared/proof/', ['shared/journal/canonical-json\\.ts$', nouns, ...words, ...npm('zod')]],

  [
    'electron/(?:preload|windows/airlock-preload)\\.ts',
    [typesOf('shared/ipc/'), ...npm('electron')],
  ],
  [
    'electron/(?!preload\\.ts|windows/airlock-preload\\.ts)',
    [
      'shared/ipc/',
      'shared/journal/(?:case-header|frame|key-table)\\.ts',
      // Main writes the files that leave: it calls their forms as the pages do.
      'shared/model/form-name\\.ts',
      // What ends a file from outside says so in the words in which a reader refuses one.
      'shared/extract/refusal\\.ts',
      ...words,
      platform,
      ...npm('electron', 'zod', '@myriaddreamin/typst-ts-node-compiler'),
    ],
  ],

  ['renderer/parts/', ['shared/text/', ...interfaceKit]],
  ['renderer/place/', [nouns, 'shared/text/', ...npm('react', '@types/react', 'zustand')]],
  ['renderer/bridge/', ['shared/ipc/', 'shared/errors/']],
  [
    'renderer/vault/',
    ['shared/journal/', ...words, ...npm('hash-wasm', '@noble/curves', '@scure/bip39')],
  ],
  // Models move on; a migration must go on doing what it did when it was written.
  ['renderer/store/migrations/', npm('dexie')],
  // Sealing knows rows and keys, not what a case is.
  ['renderer/store/sealed-rows/', [...words, ...npm('dexie', 'libsodium')]],
  [
    'renderer/store/(?!migrations/|sealed-rows/)',
    [
      'renderer/(?:bridge|vault)/',
      'shared/journal/',
      nouns,
      ...words,
      typesOf('shared/ipc/'),
      ...npm('dexie', 'dexie-react-hooks', 'react', '@types/react', 'uuid', 'zustand'),
    ],
  ],
  [
    'renderer/intake/',
    [
      'renderer/(?:store|bridge|workers)/',
      'renderer/vault/keys/sha256\\.ts$',
      'shared/(?:extract|near-duplicate)/',
      nouns,
      ...words,
      typesOf('shared/ipc/'),
      ...npm('react', '@types/react', 'zustand', 'uuid'),
    ],
  ],
  [
    'renderer/airlock/',
    [
      'shared/extract/',
      // Who reads a finished document also judges it: the window that made it is not its own judge.
      'shared/proof/',
      typesOf('shared/ipc/'),
      nouns,
      ...words,
      ...npm(
        '@mozilla/readability',
        'htmlparser2',
        'chardet',
        'markdown-it',
        '@types/markdown-it',
        'pdfjs-dist',
        'postal-mime',
        '@zip.js/zip.js',
        'warcio',
        'tesseract\\.js-core',
        '@tesseract\\.js-data',
      ),
    ],
  ],
  // Documents in other forms than the printed one, written beside the window.
  ['renderer/forms/', ['shared/briefing/forms/', nouns, ...words, ...npm('docx')]],
  // Setting, signing, reading and judging a document that leaves: one way for screens and commands.
  [
    'renderer/release/',
    [
      'renderer/(?:store|bridge)/',
      'renderer/vault/keys/(?:sha256|signing)\\.ts$',
      typesOf('renderer/forms/'),
      'renderer/forms/form-worker\\.ts$',
      'shared/briefing/forms/html-style\\.ts$',
      'shared/(?:proof|clip)/',
      nouns,
      ...words,
      typesOf('shared/ipc/'),
    ],
  ],
  ['renderer/workers/', [stages, nouns, ...words, ...npm('hash-wasm')]],
  [
    'renderer/screens/([^/]+)/',
    [
      'renderer/store/(?:(?:reads|writes)/|case-context\\.tsx$)',
      ...['renderer/store/', 'renderer/vault/unlock\\.ts$'].map(typesOf),
      'renderer/(?:bridge|intake|workers|parts|place|release)/',
      stages,
      nouns,
      ...words,
      typesOf('shared/ipc/'),
      ...screenKit,
    ],
  ],
  // Keys are asked for where a case is made or opened, and nowhere else.
  ['renderer/screens/cases/', ['renderer/vault/(?:passphrase-strength|keys/recovery-words)\\.ts$']],
  [
    'renderer/recovery/',
    [
      'renderer/(?:bridge|parts|styles)/',
      'shared/(?:text|errors)/',
      typesOf('shared/ipc/'),
      ...interfaceKit,
    ],
  ],
  ['renderer/app/', ['renderer/', 'shared/', ...screenKit]],

  ['scripts/', [platform, 'node_modules/']],
  ['test/', ['', platform]],
]

/** A place on either side: ours from the root of the tree, a package wherever it is installed. */
const at = (place) => (place.startsWith('node_modules/') ? `(?:^|/)${place}` : `^${place}`)

const allowed = table.flatMap(([from, targets]) => {
  const itself = from.replace(/\(\?!.*/, '').replace(/\((?!\?)[^)]*\)/, '$1')
  return [itself, ...targets].map((target) => {
    const { place, ...rest } = typeof target === 'string' ? { place: target } : target
    return { from: { path: at(from) }, to: { path: at(place), ...rest } }
  })
})

export default {
  allowed,
  allowedSeverity: 'error',
  forbidden: [
    { name: 'cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'unknown-module', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Without it type-only imports are dropped before anybody looks at them.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
