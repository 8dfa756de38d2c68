#!/usr/bin/env python3
"""F7 and F1: signals and kills at moments spread over a run.

usage: test_interruption.py PARAPHE SOURCE_FOLDER
"""
import os
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'support'))
from harness import Case, ENVIRONMENT, PARAPHE, QUICK, main, processes_with, tree

MOMENTS = 10
LONGEST_GOODBYE = 2.0


class Disturbed(Case):
    def start(self, *arguments):
        return subprocess.Popen([PARAPHE, *map(str, arguments), *QUICK, '-q'], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT)

    def moments(self, *arguments):
        """The undisturbed tree, and moments from the start of a run to a little before its end."""
        begin = time.monotonic()
        whole = self.undisturbed(*arguments)
        duration = time.monotonic() - begin
        return whole, [duration * number / MOMENTS for number in range(MOMENTS)]

    def assert_no_process(self, out):
        deadline = time.monotonic() + 1
        while processes_with(out) and time.monotonic() < deadline:
            time.sleep(0.02)
        self.assertEqual(processes_with(out), [])


class Signals(Disturbed):
    def check(self, *arguments):
        whole, moments = self.moments(*arguments)
        signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
        statuses = []
        for number, moment in enumerate(moments):
            out, sent = self.folder / f'out{number}', signals[number % 3]
            process = self.start(*arguments, '-o', out)
            time.sleep(moment)
            begin = time.monotonic()
            process.send_signal(sent)
            _, told = process.communicate(timeout=30)
            self.assertLess(time.monotonic() - begin, LONGEST_GOODBYE)
            statuses.append(process.returncode)
            # Before the handlers are there nothing is begun; after the last file nothing is left to stop.
            if process.returncode == -sent:
                self.assertFalse(out.exists())
            elif process.returncode == 0:
                self.assertEqual(tree(out), whole)
            else:
                self.assertEqual(process.returncode, 128 + sent, told)
                self.assertIn('interrompu', told.decode())
            if out.exists():
                self.assert_whole(out, whole)
            self.assert_no_process(out)
        print(f'{arguments[0]}: statuses {statuses}')
        self.assertTrue(any(status > 128 for status in statuses))

    def test_build_stops_whole(self):
        self.check('build', self.contract('a'))

    def test_batch_stops_whole(self):
        for name in 'abcd':
            self.contract(name)
        self.check('batch', self.folder / 'source', '-j', '2')

    def test_a_signal_to_the_whole_group_is_no_different(self):
        for name in 'abcd':
            self.contract(name)
        arguments = ('batch', self.folder / 'source', '-j', '2')
        whole, moments = self.moments(*arguments)
        for number in (4, 7):
            out = self.folder / f'out{number}'
            process = subprocess.Popen([PARAPHE, *map(str, arguments), '-o', str(out), *QUICK, '-q'], stderr=subprocess.DEVNULL, env=ENVIRONMENT, start_new_session=True)
            time.sleep(moments[number])
            subprocess.run(['kill', '-INT', '--', f'-{process.pid}'], check=False)
            self.assertIn(process.wait(timeout=30), (130, 0))
            self.assert_no_process(out)
            self.assert_whole(out, whole)


class Kills(Disturbed):
    def test_a_rerun_completes_what_a_kill_cut_off(self):
        for name in 'abc':
            self.contract(name)
        arguments = ('batch', self.folder / 'source', '-j', '2')
        whole, moments = self.moments(*arguments)
        left = 0
        for moment in moments:
            out = self.folder / 'out'
            process = self.start(*arguments, '-o', out)
            time.sleep(moment)
            process.kill()
            process.communicate()
            self.assert_no_process(out)
            if out.exists():
                partial = [p for p in out.rglob('*.partial')]
                left += len(partial)
                for name, digest in tree(out).items():
                    self.assertTrue(name.endswith('.partial') or whole[name] == digest, name)
            answer = self.run_it(*arguments, '-o', out, *QUICK, '-q')
            self.assertEqual(answer.returncode, 0, answer.stderr)
            self.assertEqual(tree(out), whole)
            shutil.rmtree(out)
        print(f'{len(moments)} kills left {left} temporary files, no rerun left one')


if __name__ == '__main__':
    main()
