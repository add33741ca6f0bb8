# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the tests that are scripts share: results in TAP, and where the sources are."""
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(os.environ.get('UND_SOURCE_ROOT') or
                    pathlib.Path(__file__).resolve().parents[1])


class Skip(Exception):
    """Raised by a test that cannot be run here; the message says why."""


class Suite:
    """Functions to run, in the order they were added, each one line of TAP."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.tests = []

    def test(self, name):
        """Decorates a function without arguments; it fails by raising."""
        def add(function):
            self.tests.append((f'{self.prefix}/{name}', function))
            return function
        return add

    def run(self):
        """Runs all tests, or those whose names are arguments; exits 1 if one failed."""
        wanted = [(name, function) for name, function in self.tests
                  if not sys.argv[1:] or any(arg in name for arg in sys.argv[1:])]
        n_failed = 0
        print(f'1..{len(wanted)}', flush=True)
        for number, (name, function) in enumerate(wanted, 1):
            try:
                function()
                print(f'ok {number} {name}', flush=True)
            except Skip as skip:
                print(f'ok {number} {name} # SKIP {skip}', flush=True)
            except Exception as problem:  # a test may fail in any way
                n_failed += 1
                print(f'not ok {number} {name}')
                text = str(problem) if isinstance(problem, AssertionError) and str(problem) \
                    else traceback.format_exc()
                print(''.join(f'# {line}\n' for line in text.splitlines()), end='', flush=True)
        sys.exit(1 if n_failed else 0)


def list_files(*suffixes, below=('src', 'tests'), root=ROOT):
    """Paths relative to @root of the files below these folders that end so, sorted."""
    return sorted(path.relative_to(root)
                  for folder in below
                  for path in (root / folder).rglob('*')
                  if path.is_file() and path.name.endswith(suffixes)
                  and '__pycache__' not in path.parts)


def expect_none(problems):
    """Fails with the list if there is anything in it."""
    problems = list(problems)
    assert not problems, '\n'.join(str(problem) for problem in problems)


def expect_some(problems):
    """Fails if nothing was found: the planted fault went by."""
    assert list(problems), 'the planted fault was not found'


class Tree:
    """A tree of files in a fresh folder, for planting faults: with Tree({path: text}) as root."""

    def __init__(self, files):
        self.files = files

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        root = pathlib.Path(self.folder.name)
        for name, text in self.files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        return root

    def __exit__(self, *_):
        self.folder.cleanup()


def run_tool(*command, cwd=ROOT, **options):
    """Runs a tool; skips if it is not installed. Gives the finished process, output as text."""
    try:
        return subprocess.run(command, cwd=cwd, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False, **options)
    except FileNotFoundError:
        raise Skip(f'{command[0]} is not installed') from None
