"""What the tests of the command share: contracts, runs, trees. Their arguments: PARAPHE SOURCE_FOLDER."""
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PARAPHE, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
SAMPLE = SOURCE / 'samples' / 'envol-isere-autisme'
# The quickest that makes many files of one contract.
QUICK = ('--format', 'pdf', '--only', 'sheets')
# Leaks are looked for in runs of single contracts; the leak sanitizer does not work below strace.
ENVIRONMENT = dict(os.environ, PARAPHE_HOME=str(SOURCE), ASAN_OPTIONS='detect_leaks=0')
LEAKS = dict(os.environ, PARAPHE_HOME=str(SOURCE))


def absent(test, judge):
    """For tests/run, which counts the judges that this machine lacks."""
    print('outside judge absent: ' + judge, file=sys.stderr)
    test.skipTest('no ' + judge)


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)

    environment = ENVIRONMENT

    def run_it(self, *arguments, **options):
        environment = dict(self.environment, **options.pop('environment', {}))
        return subprocess.run([PARAPHE, *map(str, arguments)], capture_output=True, text=True, env=environment, **options)

    def contract(self, name, change=lambda data: None):
        """Folder source/`name` with a copy of the sample whose data went through `change`."""
        target = self.folder / 'source' / name
        shutil.copytree(SAMPLE, target)
        path = target / 'contrat.json'
        data = json.loads(path.read_text())
        data['contrat']['notes_internes'] = hashlib.sha256(name.encode()).hexdigest()  # other bytes for each
        change(data)
        path.write_text(json.dumps(data, ensure_ascii=False, indent=1))
        return path

    def undisturbed(self, *arguments):
        """The tree of a run that nobody disturbs; it must be all right."""
        out = self.folder / 'undisturbed'
        answer = self.run_it(*arguments, '-o', out, *QUICK, '-q')
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return tree(out)

    def assert_whole(self, out, *complete):
        """Every file in `out` is that of one of the `complete` trees, and nothing half-made lies about."""
        for name, digest in tree(out).items():
            self.assertIn(digest, [one.get(name) for one in complete], f'{name} is torn or left over')


def tree(folder):
    """Relative name -> SHA-256 of every file. Reports of runs are left out: they tell of interruptions."""
    names = {str(p.relative_to(folder)): p for p in sorted(folder.rglob('*')) if p.is_file()}
    return {name: hashlib.sha256(p.read_bytes()).hexdigest() for name, p in names.items() if not name.startswith('rapport.')}


def processes_with(word):
    """Ids of running processes whose arguments hold `word`; those that ended and are not yet reaped have no arguments."""
    found = []
    for entry in pathlib.Path('/proc').iterdir():
        try:
            if entry.name.isdigit() and str(word).encode() in (entry / 'cmdline').read_bytes():
                found.append(int(entry.name))
        except OSError:
            pass
    return found


def main():
    unittest.main(argv=sys.argv[:1])
