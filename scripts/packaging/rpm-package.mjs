/*
 * A package for Fedora, openSUSE and their kin, written with rpmbuild alone. What libraries it needs
 * rpmbuild reads from the executables.
 */
import { spawnSync } from 'node:child_process'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetupError } from '../report.mjs'
import { aboutProject } from './app-folder.mjs'
import {
  describedShortAndLong,
  PLACE,
  settleInstalled,
  writeInstalledTree,
} from './installed-tree.mjs'

const ARCHITECTURES = { x64: 'x86_64', arm64: 'aarch64' }

/**
 * Writes the package.
 * @param {object} wish
 * @param {string} wish.program the packed program's folder
 * @param {string} wish.into folder of the package
 * @param {number} wish.seconds time of every file in it, since 1970
 * @returns {string} the file
 */
export function writeRpmPackage({ program, into, seconds }) {
  const { name, version } = aboutProject()
  const work = path.join(into, 'rpm')
  const tree = path.join(work, 'tree')
  writeInstalledTree(program, tree)
  settleInstalled(tree, seconds)
  const spec = path.join(work, `${name}.spec`)
  writeFileSync(spec, specOf(tree))
  const { status, stdout, stderr, error } = spawnSync(
    'rpmbuild',
    ['-bb', '--define', `_topdir ${work}`, spec],
    { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(seconds) } },
  )
  if (status !== 0)
    throw new SetupError(`No rpm package was written. ${error?.message ?? stdout + stderr}`)
  const architecture = ARCHITECTURES[process.arch]
  const file = path.join(into, `${name}-${version}-1.${architecture}.rpm`)
  renameSync(path.join(work, 'RPMS', architecture, path.basename(file)), file)
  rmSync(work, { recursive: true, force: true })
  return file
}

/** The executables go in as they were built: not stripped, with no links beside them; the same bytes each time. */
function specOf(tree) {
  const { name, version } = aboutProject()
  const { short, long } = describedShortAndLong()
  return `%global debug_package %{nil}
%global __os_install_post %{nil}
%global _build_id_links none
%global _buildhost ${name}
%global _binary_payload w10.zstdio
%global use_source_date_epoch_as_buildtime 1
%global clamp_mtime_to_source_date_epoch 1
# Libraries of the program's own are neither offered to others nor asked of them.
%global __provides_exclude_from ^/${PLACE}/
%global __requires_exclude ^lib(ffmpeg|EGL|GLESv2|vk_swiftshader|vulkan)\\\\.so
Name: ${name}
Version: ${version}
Release: 1
Summary: ${short}
License: LicenseRef-${name}
# A display for commands.
Recommends: xorg-x11-server-Xvfb
%description
${long}
%install
cp -a ${tree}/. %{buildroot}/
%files
%defattr(-,root,root,-)
/${PLACE}
%attr(4755,root,root) /${PLACE}/chrome-sandbox
/usr/bin/${name}
/usr/share/applications/${name}.desktop
/usr/share/mime/packages/${name}.xml
/usr/share/icons/hicolor/*/apps/${name}.*
`
}
