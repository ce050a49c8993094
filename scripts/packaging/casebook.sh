#!/bin/sh
# The command `casebook` of the installed program.
# What a case has in memory must not end in a core dump.
ulimit -c 0
first=$1
# Standard error is for what the program says: Chromium's remarks on the machine stay out of it.
set -- /opt/Casebook/casebook --log-level=3 "$@"
# A command draws nothing, but the engine wants a display: its headless platform breaks off with the
# second window.
if [ -z "$DISPLAY$WAYLAND_DISPLAY" ]; then
  case $first in
    # Answered before the engine asks for one.
    -h | --help | --version | preflight) ;;
    *)
      if [ -z "$first" ] || ! command -v xvfb-run >/dev/null; then
        echo 'Nothing was begun: there is no display. For a command install xvfb.' >&2
        exit 1
      fi
      set -- xvfb-run --auto-servernum "$@"
      ;;
  esac
fi
exec "$@"
