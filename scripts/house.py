"""Set the house up in .venv and run one of its verbs; `make` calls this.

It needs a Python and nothing else, and it parses under every Python since 2.7, so that an old one gives a sentence
instead of a traceback.
"""

from __future__ import print_function

import hashlib
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
VENV = os.path.join(ROOT, ".venv")
BIN = os.path.join(VENV, "bin")
RUN, DEV = "requirements.lock", "requirements-dev.lock"
PIN = (
    "uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url"
    """ --custom-compile-command 'python3 scripts/house.py lock' pyproject.toml "$@" """
)
VERBS = {  # the lock that a verb needs, and its shell line
    "run": (RUN, 'exec dateline serve --seeds "$@"'),
    "test": (DEV, 'exec pytest --numprocesses auto --cov "$@"'),
    "lint": (DEV, "ruff format --check . && ruff check . && mypy && lint-imports"),
    "bench": (DEV, "[ ! -d ../shared ] || python benchmarks/accuracy.py ../shared && python benchmarks/speed.py"),
    "docs": (DEV, "exec python docs/write.py"),
    "lock": (DEV, PIN + "--group build -o " + RUN + " && " + PIN + "--group dev -c " + RUN + " -o " + DEV),
    "setup": (DEV, "true"),
}
TROUBLES = (  # what a failing command prints, and the line that we print instead
    ("No space left|Disk quota", "the disk is full: free 500 MB in {root}"),
    ("Permission denied|Read-only|not permitted", "cannot write in {root}: make the folder yours, or take a copy"),
    ("ensurepip|No module named '?(?:venv|pip)", "{python} lacks its venv package: apt install python3-venv, or so"),
    (
        "[Cc]onnection|resolution|timed out|SSLError|ProxyError",
        "cannot reach the package registry: look at the network, and at the proxy and certificate settings of pip",
    ),
    ("NOT MATCH THE HASHES", "a package is not the one that {lock} pins: pip cache purge, then try again"),
    (
        r"No matching distribution found for ([\w.-]+)",
        "no ready-built {0} for this Python and machine: take Python 3.11 to 3.14 on 64-bit Linux or macOS, or let a C"
        " compiler build it: PIP_ONLY_BINARY=:none: make ...",
    ),
    (
        r"[Ff]ailed (?:building wheel for|to build) '?([\w.-]+)",
        "cannot build {0}: install a C compiler (apt install build-essential python3-dev, or so)",
    ),
)


def fail(reason):
    sys.exit("dateline: " + reason)


def need_python():
    """Start again with a newer Python when this one is too old, or say so."""
    if sys.version_info >= (3, 11):
        return
    for minor in () if "PYTHON" in os.environ else (14, 13, 12, 11):
        newer = "python3.%d" % minor
        if os.system(newer + " -c '' >/dev/null 2>&1") == 0:
            os.execvp(newer, [newer] + sys.argv)
    this = "%s is Python %d.%d" % ((sys.executable,) + sys.version_info[:2])
    fail(this + ", and Dateline needs 3.11 or newer: install one, or name it: make PYTHON=/path/to/python3 ...")


def explain(output, lock):
    """Give the one line that says why the command failed that printed *output*, and what to do."""
    if shutil.disk_usage(ROOT).free < 10**7:
        output = "No space left"
    for pattern, meaning in TROUBLES:
        found = re.search(pattern, output)
        if found:
            return meaning.format(*found.groups(), root=ROOT, python=sys.executable, lock=lock)
    errors = re.findall(r"^\s*(?:ERROR|\w+Error): (.+)", output, re.MULTILINE)
    return (errors or output.strip().splitlines() or ["no reason given"])[-1]


def attempt(lock, *command):
    """Run *command* in silence; when it fails, end with the reason."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        fail(explain(done.stdout, lock))


def read(*path):
    """Give the bytes of a file of the project, none when there is no such file."""
    try:
        with open(os.path.join(ROOT, *path), "rb") as file:
            return file.read()
    except IOError:
        return b""


def fits():
    """Tell whether .venv is whole, made by this Python and for this folder."""
    cfg = read(".venv", "pyvenv.cfg").decode()
    whole = all(os.path.exists(os.path.join(BIN, name)) for name in ("python", "pip"))
    return whole and "version = %d.%d." % sys.version_info[:2] in cfg and (" %s\n" % VENV) in cfg


def digest(lock):
    """Sum up all that decides what *lock* installs."""
    return hashlib.sha256(read(lock) + read("pyproject.toml")).hexdigest().encode()


def set_up(lock):
    """Make .venv hold the packages of *lock* and the project; leave one that is a link to who made it."""
    if os.path.islink(VENV):
        return
    if not fits():
        print("dateline: making .venv with Python %d.%d" % sys.version_info[:2], file=sys.stderr)
        attempt(lock, sys.executable, "-m", "venv", "--clear", VENV)
    if any(read(".venv", done) == digest(done) for done in (lock, DEV)):
        return
    print("dateline: installing the packages of %s (once, about half a minute)" % lock, file=sys.stderr)
    pip = [os.path.join(BIN, "python"), "-m", "pip", "install", "--quiet"]
    attempt(lock, *(pip + ["--require-hashes", "--no-deps", "--requirement", lock]))
    attempt(lock, *(pip + ["--no-index", "--no-deps", "--no-build-isolation", "--editable", "."]))
    with open(os.path.join(VENV, lock), "wb") as stamp:
        stamp.write(digest(lock))


def main(verb="", *more):
    """Set up what *verb* needs, then become its shell line, in which "$@" stands for *more*."""
    need_python()
    if verb not in VERBS:
        fail("say one of " + ", ".join(VERBS))
    lock, line = VERBS[verb]
    os.chdir(ROOT)
    os.environ.setdefault("PIP_ONLY_BINARY", ":all:")
    set_up(lock)
    os.environ["PATH"] = BIN + os.pathsep + os.environ["PATH"]
    os.execvp("sh", ("sh", "-c", line, verb) + more)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        fail(explain(str(error), RUN))
