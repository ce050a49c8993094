/**
 * The bill of materials, CycloneDX 1.6 as JSON (ECMA-424). It bears no time and no number of its own:
 * the same packages make the same bytes.
 * @param {{ name: string, version: string, description: string }} program
 * @param {import('./shipped-packages.mjs').Shipped[]} packages
 * @param {string[]} named places of the packages that the program itself names
 * @param {string | null} electron version of the runtime; `null` where it is not known
 */
export function billOfMaterials(program, packages, named, electron) {
  const refs = new Map(packages.map((each) => [each.place, refOf(each)]))
  const refsOf = (places) => [...new Set(places.flatMap((place) => refs.get(place) ?? []))].sort()
  const self = `pkg:npm/${program.name}@${program.version}`
  const runtime = electron === null ? [] : [runtimeOf(electron)]
  const libraries = packages.map((each) => ({
    type: 'library',
    'bom-ref': refs.get(each.place),
    ...(each.name.startsWith('@') && { group: each.name.split('/')[0] }),
    name: each.name.replace(/^@[^/]+\//, ''),
    version: each.version,
    hashes: hashesOf(each.integrity),
    licenses: [licenceOf(each.licence)],
    purl: purlOf(each),
  }))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name: program.name,
        version: program.version,
        description: program.description,
      },
    },
    components: [...runtime, ...libraries].toSorted((a, b) =>
      a['bom-ref'] < b['bom-ref'] ? -1 : 1,
    ),
    dependencies: [
      {
        ref: self,
        dependsOn: [...refsOf(named), ...runtime.map((each) => each['bom-ref'])].sort(),
      },
      ...packages.map(({ place, needs }) => ({ ref: refs.get(place), dependsOn: refsOf(needs) })),
    ].toSorted((a, b) => (a.ref < b.ref ? -1 : 1)),
  }
}

/** https://github.com/package-url/purl-spec: the sign before a scope is written %40. */
const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** One package may be installed in several places; each is a component of its own. */
const refOf = (each) =>
  each.place === `node_modules/${each.name}`
    ? purlOf(each)
    : `${purlOf(each)}#${each.place.replaceAll('node_modules/', '')}`

const runtimeOf = (version) => ({
  type: 'framework',
  'bom-ref': `pkg:github/electron/electron@v${version}`,
  name: 'electron',
  version,
  licenses: [{ license: { id: 'MIT' } }],
  purl: `pkg:github/electron/electron@v${version}`,
})

/** An expression of several licences is not the name of one. */
const licenceOf = (expression) =>
  /[\s()]/.test(expression) ? { expression } : { license: { id: expression } }

function hashesOf(integrity) {
  const [algorithm, digest] = integrity.split('-')
  return algorithm === 'sha512'
    ? [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }]
    : []
}
