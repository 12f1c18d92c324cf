#!/usr/bin/env python3
"""Flattens the labelled HTML pages by the programs people flatten pages with, for `Ingest.Training ... text --renderings OUT`.

usage: render-dumps.py EVALUATION_KIT OUT

Debian: apt-get install lynx w3m python3-html2text python3-bs4 python3-lxml. The embedded weights were trained on what lynx 2.9.0dev.12,
w3m 0.5.3+git20230121, html2text 2020.1.16 and Beautiful Soup 4.11.2 with lxml 4.9.2 (Debian 12) wrote; others may give other weights.
"""

import gzip
import json
import multiprocessing
import os
import signal
import subprocess
import sys

import bs4
import html2text

LYNX = ["lynx", "-dump", "-force_html", "-stdin", "-assume_charset=utf-8", "-display_charset=utf-8"]
W3M = ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "80"]
SECONDS = 60


def stop(_signal, _frame):
    """Ends what a library does with a page that it does not end with."""
    raise TimeoutError(f"took more than {SECONDS} s")


def run(command, html):
    """What a program writes for a page; nothing where it does not end."""
    try:
        done = subprocess.run(command, input=html.encode("utf-8", "replace"), capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.decode("utf-8", "replace")


RENDERERS = {
    "lynx": lambda html: run(LYNX, html),
    "w3m": lambda html: run(W3M, html),
    "html2text": html2text.html2text,
    "get-text-lines": lambda html: bs4.BeautifulSoup(html, "lxml").get_text("\n", strip=True),
    "get-text": lambda html: bs4.BeautifulSoup(html, "lxml").get_text(),
    "get-text-glued": lambda html: bs4.BeautifulSoup(html, "lxml").get_text(strip=True),
    "get-text-one-line": lambda html: " ".join(bs4.BeautifulSoup(html, "lxml").get_text(" ").split()),
}


def render(job):
    """A line of the output for a line of the kit."""
    name, line = job
    page = json.loads(line)
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS + 1)  # programs have their own limit
    try:
        text = RENDERERS[name](page["html"])
    except Exception as error:  # a page that a program cannot read is one it gives nothing of
        print(f"{name}: page {page['id']}: {error}", file=sys.stderr)
        text = ""
    finally:
        signal.alarm(0)
    return json.dumps({"id": page["id"], "url": page["url"], "text": text}, ensure_ascii=False)


def main(kit, out):
    """Renders all pages by all programs."""
    files = [os.path.join(kit, "wcxb-dev", f"pages-{part}.jsonl.gz") for part in (1, 2)]
    pages = [line for file in files for line in gzip.open(file, "rt", encoding="utf-8")]
    os.makedirs(out, exist_ok=True)
    for name in RENDERERS:
        with multiprocessing.Pool() as pool, gzip.open(os.path.join(out, name + ".jsonl.gz"), "wt", encoding="utf-8") as file:
            for line in pool.imap(render, ((name, page) for page in pages), 8):
                file.write(line + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
