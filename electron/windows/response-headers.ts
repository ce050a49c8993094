/** What no page of ours ever asks for; names that Chromium does not know would only be complained of. */
const FEATURES = [
  'accelerometer',
  'camera',
  'clipboard-read',
  'display-capture',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/**
 * Headers of everything that is served to a window.
 * @param policy the content security policy
 * @param allowlist where connections may go: `Connection-Allowlist`, known from Chromium 152 on
 */
export const headersWith = (
  policy: string,
  allowlist: string,
): Readonly<Record<string, string>> => ({
  'content-security-policy': policy,
  'connection-allowlist': allowlist,
  'permissions-policy': FEATURES.map((feature) => `${feature}=()`).join(', '),
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
})
