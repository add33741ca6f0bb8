#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""make run and make check install what is missing, or say what that is. With stand-ins for the
tools of the system, so that nothing is installed here."""
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import ROOT, Suite, Tree, run_tool  # noqa: E402

INSTALLED = '#!/bin/sh\nprintf installed\n'
MISSING = '#!/bin/sh\nexit 1\n'
RECORD = '#!/bin/sh\necho "$@" >>"$LOG"\n'
# As on a system whose package lists are not there yet.
RECORD_AFTER_UPDATE = RECORD + ('case "$*" in *" update"*) : >"$LOG.lists" ;;\n'
                                '*) [ -e "$LOG.lists" ] ;; esac\n')

suite = Suite('/house/packages')


def install(user, query, apt=RECORD, sudo=None, sections=('run', 'check')):
    """Runs the script; gives the finished process and what apt-get was asked for."""
    tools = {'bin/dpkg-query': query, 'bin/apt-get': apt, 'bin/id': f'#!/bin/sh\necho {user}\n',
             'bin/sudo': sudo or MISSING}
    with Tree(tools) as root:
        for tool in (root / 'bin').iterdir():
            tool.chmod(0o755)
        done = run_tool(str(ROOT / '.ci/packages'), *sections, stdin=subprocess.DEVNULL,
                        env={'PATH': f'{root}/bin:/usr/bin:/bin', 'LOG': str(root / 'log')})
        log = root / 'log'
        return done, log.read_text(encoding='utf-8') if log.exists() else ''


def list_packages():
    lines = (ROOT / 'data/packages.debian').read_text(encoding='utf-8').splitlines()
    return [line for line in lines if re.fullmatch(r'[a-z0-9][a-z0-9.+-]+', line)]


@suite.test('nothing-missing-does-nothing')
def check_nothing():
    done, asked = install(0, INSTALLED)
    assert done.returncode == 0 and not done.stdout and not asked, (done, asked)


@suite.test('root-installs-what-is-missing')
def check_root():
    done, asked = install(0, MISSING)
    assert done.returncode == 0, done
    (line,) = asked.splitlines()
    assert set(list_packages()) <= set(line.split()), line
    assert len(list_packages()) > 20


@suite.test('one-section-alone')
def check_section():
    _, asked = install(0, MISSING, sections=('run',))
    assert 'libgtk-4-dev' in asked and 'xvfb' not in asked, asked


@suite.test('old-lists-are-fetched-anew')
def check_update():
    done, asked = install(0, MISSING, apt=RECORD_AFTER_UPDATE)
    assert done.returncode == 0, done
    assert ['install' in line for line in asked.splitlines()] == [True, False, True], asked


@suite.test('sudo-is-used')
def check_sudo():
    done, asked = install(1000, MISSING, sudo='#!/bin/sh\n[ "$1" = -n ] && shift\nexec "$@"\n')
    assert done.returncode == 0 and 'gcc' in asked, (done, asked)


@suite.test('without-root-the-packages-are-named')
def check_named():
    done, asked = install(1000, MISSING)
    assert done.returncode != 0 and not asked, (done, asked)
    assert set(list_packages()) <= set(done.stdout.split()), done.stdout


suite.run()
