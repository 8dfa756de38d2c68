#!/usr/bin/env python3
"""Holds every #include of the rooms against what engine/CMakeLists.txt declares.

usage: check.py ENGINE_FOLDER
Exit 1 when a room includes a room that it does not use, or a foreign library that another room wraps. Also checks
what no arrow can say: nobody but base asks for clock, environment or randomness, and ICU gets its locale by name.
"""
import pathlib
import re
import sys

# Which foreign headers each room may include, its public ones (all rooms) apart.
FOREIGN = {
    'base': ['openssl/', 'unicode/', 'boost/filesystem', 'libdeflate.h', 'xxhash.h', 'sys/file.h', 'spawn.h', 'sys/mman.h', 'sys/wait.h'],
    'data': ['rapidjson/', 'csv.h', 'unicode/'],
    'merge': ['mustache.hpp', 'kainjow/', 'boost-mustache', 'md4c', 'unicode/'],
    'markup': ['libxml/'],
    'typography': ['unicode/', 'hyphen.h'],
    'font': ['hb'],
    'image': ['png.h', 'jpeglib.h', 'librsvg/', 'cairo', 'sys/resource.h'],
    'office': ['libxml/', 'zip.h'],
    'pdf': ['podofo/', 'qpdf/'],
    'batch': ['poll.h', 'sys/prctl.h', 'sys/socket.h', 'sys/wait.h'],
    'cli': ['CLI/'],
}
PUBLIC = ['tl/expected.hpp']
SYSTEM_C = {'fcntl.h', 'unistd.h', 'sys/stat.h'}
WORLD = re.compile(r'\b(?:std::)?(?:getenv|gettimeofday|clock_gettime|random_device|mt19937|rand|localtime|setlocale)\s*\(|system_clock::now|steady_clock::now')
LOCALE = re.compile(r'Locale::getDefault|Locale\(\)')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
STANDARD = re.compile(r'^[a-z_0-9]+$')


def declared(engine):
    """Room -> rooms that it uses, in the order of declaration."""
    rooms = {}
    for name, rest in re.findall(r'^add_room\((\w+)([^)]*)\)', (engine / 'CMakeLists.txt').read_text(), re.M):
        uses = re.search(r'USES((?:\s+[a-z]+)+)', rest)
        rooms[name] = uses.group(1).split() if uses else []
    return rooms


def reachable(rooms, name):
    """What a header that the room includes may bring along: the rooms used, and what those use."""
    seen = set()
    waiting = list(rooms[name])
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += rooms[one]
    return seen


def problems_of(engine):
    rooms = declared(engine)
    order = list(rooms)
    for name, uses in rooms.items():
        for used in uses:
            if order.index(used) > order.index(name):
                yield f'{name} uses {used}, which is declared below it'
    for folder in sorted(p for p in engine.iterdir() if p.is_dir() and p.name != 'cmake'):
        if folder.name not in rooms:
            yield f'{folder.name} is a folder but no room'
            continue
        for path in sorted(folder.rglob('*')):
            if path.suffix not in ('.h', '.cpp'):
                continue
            text = path.read_text()
            where = path.relative_to(engine)
            for kind, header in INCLUDE.findall(text):
                first = header.split('/')[0]
                if kind == '"':
                    if first not in rooms:
                        yield f'{where}: "{header}" names no room'
                    elif first != folder.name and first not in rooms[folder.name]:
                        far = ' (only through another room)' if first in reachable(rooms, folder.name) else ''
                        yield f'{where}: includes {first}, which {folder.name} does not use{far}'
                elif not STANDARD.match(header) and header not in PUBLIC and header not in SYSTEM_C:
                    if not any(header.startswith(prefix) for prefix in FOREIGN.get(folder.name, [])):
                        yield f'{where}: <{header}> is not wrapped by {folder.name}'
            if folder.name != 'base' and WORLD.search(text):
                yield f'{where}: asks the world ({WORLD.search(text).group(0)}…) which only base may'
            if LOCALE.search(text):
                yield f'{where}: ICU must get its locale by name'


if __name__ == '__main__':
    found = list(problems_of(pathlib.Path(sys.argv[1])))
    for problem in found:
        print(problem)
    print(f'{len(found)} arrow(s) go round')
    sys.exit(1 if found else 0)
