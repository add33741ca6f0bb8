# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""German for the tests: a locale to run a program in, and the catalogue to hold it against."""
import atexit
import gettext
import os
import pathlib
import shutil
import subprocess
import tempfile

from tap import Skip

LOCALE = 'de_DE.UTF-8'


def find_installed():
    """A German locale of the system, or None. In the C locale LANGUAGE does not count."""
    if shutil.which('locale') is None:
        return None
    done = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=False)
    return next((name for name in done.stdout.split()
                 if name.startswith('de_') and name.lower().endswith(('.utf8', '.utf-8'))), None)


def make_environment():
    """The environment of a program that shall speak German, or skips."""
    installed = find_installed()
    if installed is not None:
        return {'LANGUAGE': 'de', 'LANG': installed, 'LC_ALL': installed}
    if shutil.which('localedef') is None:
        raise Skip('there is no German locale, and no localedef to make one')
    folder = tempfile.mkdtemp(prefix='und-locale-')
    atexit.register(shutil.rmtree, folder, True)
    done = subprocess.run(['localedef', '-i', 'de_DE', '-f', 'UTF-8', f'{folder}/{LOCALE}'],
                          capture_output=True, text=True, check=False)
    if done.returncode > 1 or not pathlib.Path(folder, LOCALE, 'LC_MESSAGES').exists():
        raise Skip('there is no German locale, and localedef cannot make one: is the package '
                   '"locales" installed?')
    return {'LANGUAGE': 'de', 'LANG': LOCALE, 'LC_ALL': LOCALE, 'LOCPATH': folder}


def read_catalogue():
    """The German catalogue as it was built."""
    path = pathlib.Path(os.environ['UND_BUILD_ROOT'], 'po/de/LC_MESSAGES/undersigned.mo')
    with open(path, 'rb') as stream:
        return gettext.GNUTranslations(stream)
