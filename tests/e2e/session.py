# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""A desktop that nobody sees: a display, a bus, a home and a window manager of its own.

Ends only the processes it started."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

NEEDED = ('Xvfb', 'dbus-daemon', 'xdotool', 'openbox')
KEPT = ('PATH', 'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS', 'G_SLICE')
PATIENCE_S = float(os.environ.get('UND_TEST_PATIENCE', '30'))

SETTINGS = '''[Settings]
gtk-font-name=Cantarell 11
gtk-enable-animations=false
gtk-cursor-blink=false
gtk-dialogs-use-header=true
'''


def list_missing():
    """Names the tools without which there is no session."""
    return [tool for tool in NEEDED if shutil.which(tool) is None]


def wait_for(predicate, what, patience_s=PATIENCE_S):
    """Asks @predicate until it gives something true, and returns that."""
    end = time.monotonic() + patience_s
    problem = None
    while time.monotonic() < end:
        try:
            value = predicate()
            if value:
                return value
        except Exception as error:  # what is looked at may go away between two calls
            problem = error
        time.sleep(0.05)
    raise AssertionError(f'waited {patience_s:g} s for {what} ({problem!r})')


class Session:
    """One display and one bus; programs are started in it."""

    def __init__(self, environment):
        self.processes = []
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='und-e2e-'))
        self.environment = self.make_environment()
        self.environment.update(environment)
        number = self.start_with_fd('xvfb', lambda fd: [
            'Xvfb', '-displayfd', fd, '-screen', '0', '1280x900x24', '-dpi', '96', '-noreset',
            '-nolisten', 'tcp'])
        self.environment['DISPLAY'] = f':{number}'
        # What the bus starts (the accessibility registry) gets the bus's environment.
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.start_with_fd('bus', lambda fd: [
            'dbus-daemon', '--session', '--nofork', f'--print-address={fd}'])
        self.spawn(['openbox'], 'openbox')
        if shutil.which('xcompmgr'):
            self.spawn(['xcompmgr'], 'xcompmgr')
        time.sleep(0.5)

    def make_environment(self):
        kept = {key: value for key, value in os.environ.items() if key in KEPT}
        run = self.home / 'run'
        run.mkdir(mode=0o700)
        config = self.home / '.config' / 'gtk-4.0'
        config.mkdir(parents=True)
        (config / 'settings.ini').write_text(SETTINGS, encoding='utf-8')
        return kept | {
            'HOME': str(self.home), 'XDG_RUNTIME_DIR': str(run),
            'XDG_CONFIG_HOME': str(self.home / '.config'),
            'XDG_DATA_HOME': str(self.home / '.local/share'),
            'XDG_CACHE_HOME': str(self.home / '.cache'), 'XDG_CURRENT_DESKTOP': '',
            'LANG': 'C.UTF-8', 'TZ': 'UTC', 'GDK_BACKEND': 'x11', 'GSK_RENDERER': 'cairo',
            'GDK_DEBUG': 'gl-disable', 'GSETTINGS_BACKEND': 'memory', 'ADW_DISABLE_PORTAL': '1',
            'GTK_A11Y': 'atspi'}

    def log_path(self, name):
        return self.home / f'{name}.log'

    def read_log(self, name):
        try:
            return self.log_path(name).read_text(encoding='utf-8', errors='replace')
        except FileNotFoundError:
            return ''

    def spawn(self, command, name, **options):
        with open(self.log_path(name), 'ab') as log:
            process = subprocess.Popen(command, stdout=log, stderr=log,
                                       **{'env': self.environment, **options})
        self.processes.append(process)
        return process

    def start_with_fd(self, name, make_command):
        """Starts a server that writes its address to a file descriptor, and returns that."""
        reader, writer = os.pipe()
        self.spawn(make_command(str(writer)), name, pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader, 'rb') as stream:
            address = stream.readline().decode().strip()
        if not address:
            raise RuntimeError(f'{name} did not start: {self.read_log(name)}')
        return address

    def run(self, *command):
        return subprocess.run(command, env=self.environment, check=True, capture_output=True,
                              text=True, timeout=PATIENCE_S).stdout

    def press(self, *keys):
        self.run('xdotool', 'key', '--delay', '30', *keys)

    def type(self, text):
        self.run('xdotool', 'type', '--delay', '12', text)

    def close(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
        shutil.rmtree(self.home, ignore_errors=True)
