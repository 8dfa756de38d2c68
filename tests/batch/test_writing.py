#!/usr/bin/env python3
"""F4, F2, F3: in what order files come to the disk, what a failing call does, and a full disk.

usage: test_writing.py PARAPHE SOURCE_FOLDER
"""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'support'))
from harness import Case, ENVIRONMENT, PARAPHE, QUICK, absent, main, tree

CALLS = 'openat,open,creat,write,pwrite64,writev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat'
CALL = re.compile(r'^([\d.]+) (\w+)\((.*)\)\s+= (-?\d+)')


def strace(test, *arguments):
    try:
        answer = subprocess.run(['strace', '-f', '-qq', *map(str, arguments)], capture_output=True, text=True, env=ENVIRONMENT)
    except FileNotFoundError:
        absent(test, 'strace')
    if 'PTRACE' in answer.stderr or 'ptrace' in answer.stderr:
        absent(test, 'strace')
    return answer


class Order(Case):
    def traced(self, *arguments):
        answer = strace(self, '-ff', '-ttt', '-y', '-e', 'trace=' + CALLS, '-o', self.folder / 'trace', PARAPHE, *arguments)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return [self.calls(path) for path in sorted(self.folder.glob('trace.*'))]

    @staticmethod
    def calls(path):
        found = (CALL.match(line) for line in path.read_text(errors='replace').splitlines())
        return [(float(m[1]), m[2], m[3], int(m[4])) for m in found if m]

    def judge(self, calls):
        """Walks the calls of one process; gives (time, name) of each rename."""
        synced, dirty_folders, renames = {}, set(), []
        for time, call, arguments, result in calls:
            if result < 0:
                continue
            quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', arguments)
            descriptor = re.match(r'\d+<([^>]*)>', arguments)
            path = descriptor[1] if descriptor else quoted[0] if quoted else ''
            if str(self.folder) not in path:
                continue
            if call in ('openat', 'open', 'creat', 'truncate'):
                self.assertNotIn('O_TRUNC', arguments)
                self.assertFalse(call in ('creat', 'truncate'))
                if 'O_WRONLY' in arguments or 'O_RDWR' in arguments:
                    opened = quoted[0]
                    self.assertTrue(opened.endswith('.partial') and 'O_EXCL' in arguments, arguments)
            elif call in ('write', 'pwrite64', 'writev', 'ftruncate'):
                synced[path] = False
            elif call in ('fsync', 'fdatasync'):
                synced[path] = True
                dirty_folders.discard(path)
            elif call in ('mkdir', 'mkdirat'):
                dirty_folders.add(os.path.dirname(path))
            else:
                origin, name = quoted
                self.assertTrue(synced.get(origin), f'{name} got its name before its bytes were safe')
                if os.path.basename(name) == 'manifest.json':
                    below = [folder for folder in dirty_folders if folder.startswith(os.path.dirname(name))]
                    self.assertEqual(below, [], 'the manifest came before the names that it lists were safe')
                dirty_folders.add(os.path.dirname(name))
                renames.append((time, name))
        self.assertEqual(dirty_folders, set())
        return renames

    def test_build(self):
        out = self.folder / 'out'
        contract = self.contract('a')
        renames = [one for calls in self.traced('build', contract, '-o', out, *QUICK, '-q') for one in self.judge(calls)]
        self.assertTrue(renames[-1][1].endswith('manifest.json'))
        print(f'build: {len(renames)} renames in order')

    def test_batch(self):
        for name in 'ab':
            self.contract(name)
        out = self.folder / 'out'
        processes = [self.judge(calls) for calls in self.traced('batch', self.folder / 'source', '-o', out, '-j', '2', *QUICK, '-q')]
        renames = sorted(one for each in processes for one in each)
        self.assertEqual([os.path.basename(name) for _, name in renames[-3:]], ['rapport.txt', 'rapport.json', 'rapport.csv'])
        self.assertGreater(len(renames), 10)
        print(f'batch: {len(renames)} renames of {len(processes)} processes in order')


class FailingCalls(Case):
    def test_no_failing_call_makes_a_torn_file_or_a_false_success(self):
        contract = self.contract('a')
        whole = self.undisturbed('build', contract)
        counted = strace(self, '-o', self.folder / 'count', '-e', 'trace=openat,write,fsync,rename,mkdir,close', PARAPHE, 'build', contract, '-o', self.folder / 'counted', *QUICK, '-q')
        self.assertEqual(counted.returncode, 0, counted.stderr)
        lines = (self.folder / 'count').read_text(errors='replace').splitlines()
        statuses = {}
        for call, error, share in (('fsync', 'EIO', 0), ('fsync', 'ENOSPC', 0.5), ('fsync', 'EIO', 1), ('write', 'ENOSPC', 0), ('write', 'EIO', 0.5), ('write', 'EINTR', 0.5),
                                   ('write', 'EDQUOT', 1), ('rename', 'EACCES', 0), ('rename', 'EIO', 1), ('mkdir', 'ENOSPC', 0), ('mkdir', 'EACCES', 1),
                                   ('openat', 'ENOSPC', 1), ('openat', 'EMFILE', 0.98), ('openat', 'EACCES', 0.9), ('close', 'EIO', 0.95)):
            total = sum(1 for line in lines if re.search(rf'\b{call}\(', line))
            nth = max(1, round(total * share))
            out = self.folder / 'out'
            answer = strace(self, '-o', '/dev/null', '-e', f'trace={call}', '-e', f'inject={call}:error={error}:when={nth}', PARAPHE, 'build', contract, '-o', out, *QUICK, '-q')
            got = tree(out) if out.exists() else {}
            with self.subTest(call=call, error=error, nth=nth):
                self.assertLess(answer.returncode, 100, answer.stderr)
                if answer.returncode == 0:
                    self.assertEqual(got, whole)
                for name, digest in got.items():
                    self.assertEqual(whole.get(name), digest, f'{name} is torn or left over')
            statuses[f'{call} {nth}/{total} {error}'] = answer.returncode
            shutil.rmtree(out, ignore_errors=True)
        print('; '.join(f'{key}: {value}' for key, value in statuses.items()))


class FullDisk(Case):
    """A small tmpfs of our own, in a mount namespace of our own."""

    SCRIPT = 'mount -t tmpfs -o size="$1" none "$2" && cp -r "$3" "$2/out" || exit 99; shift 3; "$@"; status=$?; cp -r "$FULL/out" "$RESULT"; exit $status'

    def on_disk(self, size, previous, *arguments):
        disk, result = self.folder / 'disk', self.folder / 'result'
        disk.mkdir(exist_ok=True)
        shutil.rmtree(result, ignore_errors=True)
        namespace = ['unshare', '-m'] if os.geteuid() == 0 else ['unshare', '-rm']
        try:
            answer = subprocess.run([*namespace, 'sh', '-c', self.SCRIPT, 'sh', str(size), str(disk), str(previous), PARAPHE, *map(str, arguments)], capture_output=True, text=True,
                                    env=dict(ENVIRONMENT, FULL=str(disk), RESULT=str(result)))
        except FileNotFoundError:
            absent(self, 'tmpfs')
        if answer.returncode == 99 or 'unshare' in answer.stderr:
            absent(self, 'tmpfs')
        return answer, result

    def test_the_previous_version_stays_or_the_new_one_is_whole(self):
        old, new = self.folder / 'old', self.folder / 'new'
        first = self.contract('a', lambda data: data['contrat'].update(version='0.9'))
        self.assertEqual(self.run_it('build', first, '-o', old, *QUICK, '-q').returncode, 0)
        second = self.contract('b')
        self.assertEqual(self.run_it('build', second, '-o', new, *QUICK, '-q').returncode, 0)
        before, after = tree(old), tree(new)
        self.assertNotEqual(before, after)
        page = 4096

        def size(path):
            return -(-path.stat().st_size // page) * page

        used = sum(size(p) for p in old.rglob('*') if p.is_file())
        largest = max(size(p) for p in new.rglob('*') if p.is_file())
        statuses = []
        for share in (0, 0.2, 0.4, 0.6, 0.8, 0.95, 4):
            answer, result = self.on_disk(used + page + int(largest * share), old, 'build', second, '-o', self.folder / 'disk' / 'out', *QUICK, '-q')
            statuses.append(answer.returncode)
            got = tree(result)
            if answer.returncode == 0:
                self.assertEqual(got, after)
                continue
            self.assertEqual(answer.returncode, 3, answer.stderr)
            self.assertRegex(answer.stderr, r"base\.write-failed\].*'[^']*/out/[^']+'")
            self.assertTrue(set(before) <= set(got) | set(after))
            for name, digest in got.items():
                self.assertIn(digest, (before.get(name), after.get(name)), f'{name} is torn or left over')
            self.assertEqual(got['manifest.json'], before['manifest.json'])
        print(f'full disk: statuses {statuses}')
        self.assertEqual(statuses[-1], 0)
        self.assertIn(3, statuses)


if __name__ == '__main__':
    main()
