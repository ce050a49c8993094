#!/bin/sh
# Runs Electron as a user without rights, so that Chromium's sandbox is really on where the tests
# run as root. CASEBOOK_HOME must exist and becomes that user's.
chown -R 65533:65533 "$CASEBOOK_HOME"
if [ -n "$XAUTHORITY" ]; then
  # A second start may find the disk full; what the first one copied is still good.
  if [ ! -s "$CASEBOOK_HOME/.Xauthority" ]; then
    cp "$XAUTHORITY" "$CASEBOOK_HOME/.Xauthority"
    chown 65533:65533 "$CASEBOOK_HOME/.Xauthority"
  fi
  export XAUTHORITY="$CASEBOOK_HOME/.Xauthority"
fi
exec setpriv --reuid=65533 --regid=65533 --clear-groups --inh-caps=-all \
  env HOME="$CASEBOOK_HOME" "$CASEBOOK_ELECTRON" "$@"
