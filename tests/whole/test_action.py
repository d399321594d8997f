"""The GitHub action, the hooks of pre-commit and the snippets of the documentation do what they promise.

The steps of `action.yml` are carried out as a runner does it; what is installed comes from this checkout, without net.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from scratch_editions import ROOT, corpus_edition, run

from depesha.cli import parser

BASH = shutil.which("bash")
GIT = shutil.which("git")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "continuous-integration.md").read_text(encoding="utf-8")
SNIPPETS = [
    (language, name, body) for language, name, body in re.findall(r"```(\w+)\n# (\S+)\n(.*?)```", PAGE, re.DOTALL)
]
OFFLINE = {
    # The environment of the tests lends what the wheel is built with and what it needs.
    "PYTHONPATH": sysconfig.get_path("purelib"),
    "PIP_NO_INDEX": "1",
    "PIP_NO_DEPS": "1",
    "PIP_NO_BUILD_ISOLATION": "0",
}

pytestmark = pytest.mark.skipif(BASH is None or GIT is None, reason="no bash or no git")


@dataclass(frozen=True, slots=True)
class Done:
    """How a step ended."""

    code: int
    out: str
    outputs: Mapping[str, str]


class Runner:
    """Carries out the steps of the action as a runner of GitHub does."""

    def __init__(self, folder: Path, temporary: Path) -> None:
        self.folder, self.temporary = folder, temporary
        self.path = temporary / "path"

    def step(self, name: str, **given: str) -> Done:
        """Runs the step of a name with these inputs."""
        (step,) = (step for step in ACTION["runs"]["steps"] if step["name"] == name)
        assert not re.search(r"\$\{\{", step["run"]), "an expression in a script lets inputs in as code"
        outputs = self.temporary / "outputs"
        outputs.write_text("", encoding="utf-8")
        added = self.path.read_text(encoding="utf-8").splitlines() if self.path.exists() else []
        before = os.pathsep.join([*added, str(Path(sys.executable).parent), os.environ["PATH"]])
        env = {key: self._expanded(value, given) for key, value in step["env"].items()}
        files = {"GITHUB_PATH": str(self.path), "GITHUB_OUTPUT": str(outputs)}
        done = subprocess.run(
            [str(BASH), "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
            cwd=self.folder,
            env={**os.environ, **OFFLINE, "PATH": before, **files, **env},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        told = dict(line.split("=", 1) for line in outputs.read_text(encoding="utf-8").splitlines())
        return Done(done.returncode, done.stdout + done.stderr, told)

    def _expanded(self, value: str, given: Mapping[str, str]) -> str:
        known = {f"inputs.{key}": str(one["default"]) for key, one in ACTION["inputs"].items()}
        known |= {f"inputs.{key.replace('_', '-')}": text for key, text in given.items()}
        assert len(known) == len(ACTION["inputs"]), "an input that the action does not have"
        known |= {"github.action_path": str(ROOT), "runner.temp": str(self.temporary)}
        return re.sub(r"\$\{\{ (\S+) \}\}", lambda found: known[found[1]], value)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of one telegram, built; no test may change it."""
    folder = corpus_edition(tmp_path_factory.mktemp("action"), "110364")
    assert run("build", folder) == 0
    return folder


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, built: Path) -> Runner:
    """A runner on which the action has been installed."""
    runner = Runner(built, tmp_path_factory.mktemp("runner"))
    done = runner.step("Install Depesha")
    assert done.code == 0, done.out
    return runner


@pytest.fixture
def edition(built: Path, tmp_path: Path) -> Path:
    """A copy of the edition that a test may change."""
    return shutil.copytree(built, tmp_path / "edition")


def test_the_action_installs_itself_with_all_it_needs(installed: Runner) -> None:
    """Broken: the wheel lacks the schema, or the pages of the codes."""
    programs = installed.path.read_text(encoding="utf-8").strip()
    assert Path(programs).is_relative_to(installed.temporary)
    done = subprocess.run(
        [Path(programs) / "depesha", "explain", "SRC014"],
        env={**os.environ, **OFFLINE},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.startswith("SRC014 warning") and "What to do" in done.stdout


@pytest.mark.parametrize("command", ["check", "validate", "verify"])
def test_the_action_passes_an_edition_in_order(installed: Runner, command: str) -> None:
    """Broken: an edition without faults fails."""
    done = installed.step("Run Depesha", command=command)
    assert (done.code, done.outputs) == (0, {"exit-code": "0"}), done.out
    assert "::error" not in done.out


def test_the_action_shows_a_fault_beside_its_line(installed: Runner, edition: Path) -> None:
    """Broken: a fault passes, or nobody sees where it is."""
    file = edition / "tei" / "110364.xml"
    file.write_text(file.read_text(encoding="utf-8").replace('type="cable"', 'type="cabel"', 1), encoding="utf-8")
    done = Runner(edition, installed.temporary).step("Run Depesha")
    assert (done.code, done.outputs) == (1, {"exit-code": "1"})
    assert re.search(r"^::error file=tei/110364\.xml,line=\d+,col=\d+,.*title=GRM003::", done.out, re.MULTILINE)


def test_the_inputs_of_the_action_reach_the_command(installed: Runner, edition: Path) -> None:
    """Broken: an input is named and does nothing."""
    runner = Runner(edition, installed.temporary)
    baseline = edition / "known.json"
    baseline.write_text('{"depesha-baseline": 1, "findings": []}', encoding="utf-8")
    done = runner.step(
        "Run Depesha",
        command="validate",
        path="tei/*.xml\ntei/110364.xml\n",
        format="json",
        output="a report.json",
        fail_on="warning",
        baseline="known.json",
    )
    assert done.code == 0, done.out
    report = json.loads((edition / "a report.json").read_text(encoding="utf-8"))
    assert report["command"] == "validate"
    assert report["files"] == ["tei/110364.xml"]


@pytest.mark.parametrize(
    "given", [{"command": "build"}, {"command": "check; touch there"}, {"path": "--help"}, {"path": "$(touch there)"}]
)
def test_what_cannot_be_meant_fails(installed: Runner, edition: Path, given: Mapping[str, str]) -> None:
    """Broken: a slip in the workflow passes for an edition in order, or is carried out as a command."""
    done = Runner(edition, installed.temporary).step("Run Depesha", **given)
    assert done.code in (1, 2) and done.outputs == {"exit-code": str(done.code)}
    assert not (edition / "there").exists()


def committed(folder: Path) -> str:
    """Makes a git repository of a folder, with all in it in one commit, and gives its name."""
    for command in ("init --quiet", "add --all", "commit --quiet --message all"):
        git(folder, *command.split())
    return git(folder, "rev-parse", "HEAD").strip()


def git(folder: Path, *arguments: str) -> str:
    """What git says, without the settings of the user."""
    who = ["-c", "user.name=E. K.", "-c", "user.email=ek@example.org", "-c", "commit.gpgsign=false"]
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    env |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        [str(GIT), *who, *arguments], cwd=folder, env=env, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout


def hooked(edition: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """Runs the hooks in a repository made of an edition, with the program of this environment."""
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    told = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").replace("language: python", "language: system")
    (hooks / ".pre-commit-hooks.yaml").write_text(told, encoding="utf-8")
    revision = committed(hooks)
    wanted = [{"repo": str(hooks), "rev": revision, "hooks": [{"id": hook["id"]} for hook in HOOKS]}]
    (edition / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": wanted}), encoding="utf-8")
    shutil.rmtree(edition / ".depesha")
    committed(edition)
    before = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    env = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"],
        cwd=edition,
        env={**env, "PATH": before, "PRE_COMMIT_HOME": str(tmp_path / "cache"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_hooks_let_an_edition_in_order_pass(edition: Path, tmp_path: Path) -> None:
    """Broken: nobody can commit."""
    done = hooked(edition, tmp_path)
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == len(HOOKS) == 2


def test_the_hooks_stop_a_fault(edition: Path, tmp_path: Path) -> None:
    """Broken: a fault is committed."""
    file = edition / "tei" / "110364.xml"
    file.write_text(file.read_text(encoding="utf-8").replace('type="cable"', 'type="cabel"', 1), encoding="utf-8")
    done = hooked(edition, tmp_path)
    assert done.returncode == 1
    assert done.stdout.count("Failed") == 2 and "GRM003" in done.stdout and "CHK001" in done.stdout


def test_hooks_and_action_are_those_of_the_documentation() -> None:
    """Broken: a snippet names an input or a hook that there is not."""
    named = [yaml.safe_load(body) for language, _, body in SNIPPETS if language == "yaml"]
    assert len(named) == 4
    steps = [step for one in named for job in one.get("jobs", {}).values() for step in job["steps"]]
    ours = [step for step in steps if step["uses"].startswith("OWNER/depesha@")]
    assert ours and all(set(step.get("with", {})) <= set(ACTION["inputs"]) for step in ours)
    asked = [hook["id"] for one in named for repo in one.get("repos", ()) for hook in repo["hooks"]]
    assert asked == [hook["id"] for hook in HOOKS]
    assert all(f"| `{name}` |" in PAGE for name in ACTION["inputs"])


def test_commands_of_hooks_and_documentation_parse() -> None:
    """Broken: an option is renamed, and a pipeline of somebody fails."""
    entries = [hook["entry"] + (" tei/a.xml" if hook.get("pass_filenames", True) else "") for hook in HOOKS]
    told = re.findall(r"(?:- |\$ )(depesha .+?)(?: \|\| true)?$", PAGE, re.MULTILINE)
    assert len(told) == 3
    for line in [*entries, *told]:
        command, *_ = words = shlex.split(line)[1:]
        assert parser().parse_args(words).command == command


def test_the_report_of_code_quality_is_what_gitlab_reads(edition: Path, tmp_path: Path) -> None:
    """Broken: GitLab refuses the report, or shows the finding nowhere."""
    file = edition / "tei" / "110364.xml"
    file.write_text(file.read_text(encoding="utf-8").replace('type="cable"', 'type="cabel"', 1), encoding="utf-8")
    report = tmp_path / "depesha.json"
    assert run("validate", file, "--format", "json", "-o", report) == 1
    (script,) = (body for _, name, body in SNIPPETS if name == "code-quality.py")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script],
        input=report.read_text(encoding="utf-8"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    issues: list[dict[str, Any]] = json.loads(done.stdout)
    assert issues
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == issue.keys()
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["path"] == str(file) and issue["location"]["lines"]["begin"] > 0
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
