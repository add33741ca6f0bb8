# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What the benchmarks share: the published workloads, their floor, and how programs are measured."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(os.environ.get('UND_SOURCE_ROOT', '.'))
SHARED = ROOT / '..' / 'shared' / 'bench'
DICTIONARY = '/usr/share/dictd/gcide.dict.dz'


def run(command, seconds=None, **keywords):
    """The output, the CPU seconds and the peak in kilobytes; None for the output if it took too
    long."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL,
                                   stdin=subprocess.DEVNULL, **keywords)
        end = time.monotonic() + seconds if seconds else None
        while True:
            pid, _, usage = os.wait4(process.pid, os.WNOHANG if end else 0)
            if pid != 0:
                break
            if time.monotonic() > end:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                return None, seconds, 0
            time.sleep(0.002)
        process.returncode = 0
        output.seek(0)
        return (output.read().decode('utf-8', 'replace'), usage.ru_utime + usage.ru_stime,
                usage.ru_maxrss)


def compile_shared(name, flags, folder):
    compiler = shutil.which('cc')
    source = SHARED / f'{name}.c'
    if compiler is None or not source.exists():
        return None
    program = folder / name
    result = subprocess.run([compiler, *flags, source, '-o', program], check=False,
                            stderr=subprocess.DEVNULL)
    return program if result.returncode == 0 else None


def can_make_workload():
    return ((SHARED / 'make_workload.py').exists() and shutil.which('bible') is not None
            and os.path.exists(DICTIONARY))


def make_workload(folder, parts):
    subprocess.run([sys.executable, SHARED / 'make_workload.py', '--out', folder, '--parts', parts],
                   check=True, stderr=subprocess.DEVNULL)


def measure_floor(pass_program, paths, folder):
    """Milliseconds to split, hash and number the words of all texts."""
    together = folder / 'together'
    together.write_bytes(b''.join(path.read_bytes() for path in paths))
    output, _, _ = run([pass_program, together, '15', 'vintern'])
    match = re.search(r'min\s+([0-9.]+) ms', output or '')
    return float(match.group(1)) if match else None
