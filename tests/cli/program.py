# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""Running undersigned-cli: UND_CLI says where it is; by hand, `UND_CLI=build/… test-x.py`."""
import json
import os
import pathlib
import subprocess

from tap import ROOT, Skip

CLI = os.environ.get('UND_CLI') or str(ROOT / 'build/src/cli/undersigned-cli')
SHARED = pathlib.Path(os.environ.get('UND_SHARED')
                      or next((folder / 'shared' for folder in ROOT.parents[:2]
                               if (folder / 'shared/corpus').is_dir()), ROOT.parent / 'shared'))


def run(*arguments, stdin=b'', cwd=None, timeout=120, **environment):
    """Runs the program; gives the finished process, output as bytes."""
    return subprocess.run([CLI, *map(str, arguments)], input=stdin, cwd=cwd, timeout=timeout,
                          capture_output=True, check=False, env={**os.environ, **environment})


def expect(status, *arguments, **options):
    """Runs the program, which must exit so; gives the finished process."""
    done = run(*arguments, **options)
    assert done.returncode == status, (
        f'{" ".join(map(str, arguments))}: exit {done.returncode}, not {status}\n'
        f'{done.stderr.decode("utf-8", "replace")[-2000:]}'
        f'{done.stdout.decode("utf-8", "replace")[:500]}')
    return done


def report(*arguments, status=0, **options):
    """The JSON report of these files."""
    return json.loads(expect(status, 'report', '--format', 'json', *arguments, **options).stdout)


def stored_text(path):
    """The text that the offsets of @path refer to."""
    return expect(0, 'text', path).stdout.decode('utf-8')


def is_sanitized():
    """Whether the program watches its memory, and so is slow."""
    with open(CLI, 'rb') as program:
        return b'libasan' in program.read()


def find_campaigns():
    """The folders of real documents, or skips."""
    folders = sorted(path.parent for path in (SHARED / 'corpus').glob('*/truth.json'))
    if not folders:
        raise Skip('the folder of real documents is not here')
    return folders
