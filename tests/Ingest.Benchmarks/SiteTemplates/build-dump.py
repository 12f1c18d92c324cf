#!/usr/bin/env python3
"""Builds the dump on which site templates are measured, from HTML documentation as Debian packages it.

usage: build-dump.py FOLDER OUT

FOLDER holds one folder per package, as `dpkg-deb -x PACKAGE.deb FOLDER/PACKAGE` unpacks it. Writes OUT/html.jsonl, OUT/text.jsonl,
OUT/html-shuffled.jsonl and OUT/truth.jsonl. The truth is what the generator of the pages itself marks as their content: the selectors
below. Needs Python 3.9 and Beautiful Soup 4. See README.md for the packages and their licences.
"""

import hashlib
import json
import os
import re
import sys

from bs4 import BeautifulSoup, NavigableString, Comment

# package: (folder below it, selector of the content, selectors of what inside it is navigation)
PACKAGES = {
    "apache2-doc": ("usr/share/doc/apache2-doc/manual/en", "#page-content", ".toplang, .bottomlang, #comments_section, #quickview, .top"),
    "cmake-doc": ("usr/share/doc/cmake-data/html", "div.body", "a.headerlink"),
    "libglib2.0-doc": ("usr/share/gtk-doc/html", "body", "table.navigation, div.footer"),
    "postgresql-doc-15": ("usr/share/doc/postgresql-doc-15/html", "body", "div.navheader, div.navfooter"),
    "python-django-doc": ("usr/share/doc/python-django-doc/html", "div.yui-b div.section, div.body, div.yui-b section", "a.headerlink"),
    "python-flask-doc": ("usr/share/doc/python-flask-doc/html", "div.body", "a.headerlink"),
    "python-sqlalchemy-doc": ("usr/share/doc/python-sqlalchemy-doc/html", "#docs-body", "a.headerlink"),
}
PAGES_OF_PACKAGE = 60
BLOCKS = set("address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
             "header hr html legend li main nav ol option p pre section select summary table tbody td tfoot th thead tr ul".split())


def order(name):
    return hashlib.sha256(name.encode()).hexdigest()


def lines(element, out=None):
    """Text as a browser shows it, a line per block."""
    out = [""] if out is None else out
    for child in element.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            out[-1] += re.sub(r"\s+", " ", str(child))
        elif child.name == "pre":
            out.extend(child.get_text().split("\n"))
            out.append("")
        elif child.name not in ("script", "style", "head", "template"):
            is_block = child.name in BLOCKS
            if is_block:
                out.append("")
            lines(child, out)
            if is_block:
                out.append("")
    return out


def text_of(element):
    return "\n".join(line.strip() for line in lines(element) if line.strip())


def pages(folder, package):
    root, selector, inner = PACKAGES[package]
    root = os.path.join(folder, package, root)
    names = sorted((os.path.relpath(os.path.join(path, name), root) for path, _, files in os.walk(root) for name in files
                    if name.endswith(".html") and not os.path.islink(os.path.join(path, name))), key=order)
    taken = 0
    for name in names:
        if taken == PAGES_OF_PACKAGE:
            break
        with open(os.path.join(root, name), encoding="utf-8", errors="replace") as file:
            html = file.read()
        soup = BeautifulSoup(html, "html.parser")
        main = soup.select_one(selector)
        if main is None or len(html) > 400_000:
            continue
        text = text_of(soup.body)
        for element in main.select(inner):
            element.decompose()
        content = text_of(main)
        if len(content.split()) < 50:
            continue
        taken += 1
        yield {"id": f"{package}/{name}", "url": f"https://{package.replace('.', '-')}.example/{name}"}, html, text, content


def write(path, records):
    with open(path, "w", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")


def main(folder, out):
    os.makedirs(out, exist_ok=True)
    found = [page for package in sorted(PACKAGES) for page in pages(folder, package)]
    html = [{**page, "html": html} for page, html, _, _ in found]
    write(os.path.join(out, "html.jsonl"), html)
    write(os.path.join(out, "html-shuffled.jsonl"), sorted(html, key=lambda page: order("shuffled " + page["id"])))
    write(os.path.join(out, "text.jsonl"), [{**page, "text": text} for page, _, text, _ in found])
    write(os.path.join(out, "truth.jsonl"), [{**page, "page_type": "documentation", "title": None, "main_content": content} for page, _, _, content in found])
    print(f"{len(found)} pages of {len({page['url'].split('/')[2] for page, *_ in found})} hosts")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
