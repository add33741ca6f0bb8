#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""The command line needs no desktop: nothing of one is loaded with it."""
import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from tap import Suite, expect_none, expect_some, run_tool  # noqa: E402

BUILD = pathlib.Path(os.environ.get('UND_BUILD_ROOT', 'build'))
DESKTOP = re.compile(r'lib(gtk|gdk_|gdk-|gsk|graphene|adwaita|X[a-z0-9]|xcb|wayland|GL|EGL|epoxy)')

suite = Suite('/house/links')


def list_desktop_libraries(program):
    done = run_tool('ldd', str(program))
    assert done.returncode == 0 and 'libglib' in done.stdout, done.stdout
    return [line.strip() for line in done.stdout.splitlines() if DESKTOP.match(line.strip())]


@suite.test('command-line-loads-no-desktop')
def check_command_line():
    expect_none(list_desktop_libraries(BUILD / 'src/cli/undersigned-cli'))


@suite.test('the-window-does')
def check_window():
    expect_some(list_desktop_libraries(BUILD / 'src/app/undersigned'))


suite.run()
