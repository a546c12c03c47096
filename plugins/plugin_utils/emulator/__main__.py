# Copyright: (c) 2026, sitecraft contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line: ``python plugins/plugin_utils/emulator --port 8080`` runs the Dashboard until it is told to stop.

Nothing needs to be installed and the collection need not be on the path. The state file is written when the emulator
stops, on SIGTERM and SIGINT too.
"""
from __future__ import annotations

import argparse
import errno
import importlib
import signal
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent


def package():
    """The emulator's ``server`` room, whether it was started as a module or as a directory."""
    if __package__:
        return importlib.import_module(f"{__package__}.server")
    sys.path[0] = str(HOME.parent)  # was this directory, whose file names are no business of other imports
    return importlib.import_module(f"{HOME.name}.server")


def arguments(argv: list[str] | None) -> argparse.Namespace:
    """The options; those left out keep the emulator's own defaults."""
    parser = argparse.ArgumentParser(prog="emulator", description="The Meraki Dashboard API v1 on localhost.",
                                     argument_default=argparse.SUPPRESS)
    parser.add_argument("--port", type=_port, help="port to listen on, 0 for any free one (default)")
    parser.add_argument("--port-file", help="write the port into this file once the emulator listens")
    parser.add_argument("--key", help="API key of owner@example.com")
    parser.add_argument("--state", help="file the state is read from and saved to")
    parser.add_argument("--description", help="OpenAPI description from whose shapes other operations are answered")
    parser.add_argument("--rate", type=float, help="calls a second for one organization (10)")
    parser.add_argument("--burst", type=float, help="extra calls for one organization (10)")
    parser.add_argument("--unlimited", action="store_true", help="no rate limits")
    parser.add_argument("--batch-delay", type=float, help="seconds an asynchronous action batch takes (1)")
    parser.add_argument("--claim-delay-polls", type=int, help="calls a freshly claimed device answers 404 to (0)")
    parser.add_argument("--shard-redirects", action="store_true", help="redirect calls on organizations to a shard")
    parser.add_argument("--delete-seconds", type=float, help="seconds a deleted network keeps its organization busy (0)")
    parser.add_argument("--any-serial", action=argparse.BooleanOptionalAction,
                        help="let any well-formed serial be claimed (on)")
    return parser.parse_args(argv)


def main(argv: list[str] | None = None) -> int:
    """Run until a signal or ``POST /_control/stop``; 2 with a sentence when it cannot start, 1 when it cannot save."""
    wanted = vars(arguments(argv))
    port_file = wanted.pop("port_file", None)
    try:
        emulator = package().Emulator(**wanted)
    except (ValueError, OSError) as error:
        print(_sentence(error, wanted), file=sys.stderr)  # pylint: disable=ansible-bad-function
        return 2
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda *_: emulator.app.stopped.set())
    try:
        with emulator:
            print(f"Dashboard emulator on {emulator.url}", flush=True)  # pylint: disable=ansible-bad-function
            if port_file:
                Path(port_file).write_text(f"{emulator.port}\n", encoding="utf-8")
            emulator.app.stopped.wait()
    except OSError as error:
        print(f"The emulator could not write {error.filename or 'its state'}: {error.strerror}", file=sys.stderr)  # pylint: disable=ansible-bad-function
        return 1
    return 0


def _sentence(error: Exception, wanted: dict) -> str:
    if isinstance(error, OSError) and error.errno in (errno.EADDRINUSE, errno.EACCES) and not error.filename:
        return f"Port {wanted.get('port')} on 127.0.0.1 cannot be had: {error.strerror}"
    return str(error)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError(f"'{text}' is no port: 0 to 65535")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())  # pylint: disable=ansible-bad-function
