#!/bin/sh
# The command `casebook` of the installed program.
# What a case has in memory must not end in a core dump.
ulimit -c 0
# Commands draw nothing and are there without a display too.
if [ -z "$DISPLAY$WAYLAND_DISPLAY" ]; then
  set -- --ozone-platform=headless "$@"
fi
# Standard error is for what the program says: Chromium's remarks on the machine stay out of it.
exec /opt/Casebook/casebook --log-level=3 "$@"
