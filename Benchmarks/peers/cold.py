"""Cold solves side by side: our solver and its peers on one linear program, from a size of 2,000 rows to 100,000.

    python3 Benchmarks/peers/cold.py --python .build/peers/bin/python3 [--sizes 2k,5k,baseline] [--limit 600] [--json FILE]

Each program is exported once as an MPS file, which every solver then reads: ours from the interior with GLPK alone, HiGHS by
default, HiGHS's interior point method with its crossover, CLP, GLOP, and GLPK alone. Each is a process with one thread and a limit of
time; a time counts only where the objective agrees with ours to 1e-6. Shown are seconds of processor time, reading
included, the ratio to ours, and the peak memory of the process. With --json what was measured is kept after each program, and what is
kept there is not measured again, so that the sizes may be run one after another.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

from processes import agrees, run, solvers

SIZES = ["2k", "3k", "5k", "10k", "baseline", "20k", "50k", "100k"]
PEERS = ["HiGHS", "HiGHS interior point", "CLP", "GLOP"]
OURS, GLPK = "kayo solve", "GLPK alone"


def answer(result):
    """The objective in the JSON that `kayo solve` prints."""
    if "text" in result:
        document = json.loads(result["text"])
        if document["status"] == "optimal":
            result["objective"] = float(document["objective"])
        else:
            result["failure"] = document["status"]
    return result


def export(kayo, size, folder):
    scenario, mps = "Scenarios/baseline.yaml", os.path.join(folder, "program.mps")
    if size != "baseline":
        command = [kayo, "bench", "--filter", f"size-{size}", "--write-cases", folder, "--quiet"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        scenario = os.path.join(folder, f"size-{size}.yaml")
    command = [kayo, "export", scenario, "--mps", mps, "--mps-dialect", "plain"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return mps


def measure(kayo, python, size, limit):
    folder = tempfile.mkdtemp(prefix="kayo-cold-")
    try:
        mps = export(kayo, size, folder)
        solve = [kayo, "solve", mps, "--solver", "glpk", "--json", "--method"]
        results = {OURS: answer(run(solve + ["interior"], limit))}
        peers = {name: perform for name, perform in solvers(python, mps, limit, True) if name in PEERS}
        peers[GLPK] = lambda: answer(run(solve + ["simplex"], limit))
        for name, perform in peers.items():
            print(f"  {name}", file=sys.stderr)
            results[name] = perform()
        objective = results[OURS].get("objective")
        for result in results.values():
            result.pop("text", None)
            if "failure" not in result and objective is not None and not agrees(result, objective):
                result["failure"] = f"its value {result.get('objective')} is not ours, {objective}"
        return results
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def cell(result, ours):
    if result is None:
        return ""
    if "failure" in result:
        return result["failure"]
    ratio = f", ×{result['processor'] / ours:.2f}" if ours else ""
    return f"{result['processor']:.2f} s{ratio}, {result['memory']:.0f} MiB"


def table(measured):
    names = [OURS] + PEERS + [GLPK]
    print("| program | " + " | ".join(names) + " |\n| --- |" + " ---: |" * len(names))
    for size in SIZES:
        if size not in measured:
            continue
        results = measured[size]
        ours = results[OURS].get("processor") if "failure" not in results[OURS] else None
        cells = [cell(results.get(name), None if name == OURS else ours) for name in names]
        label = size if size == "baseline" else f"size-{size}"
        print(f"| {label} | " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kayo", default=".build/release/kayo", help="our program")
    parser.add_argument("--python", default=sys.executable, help="a Python that has the peers")
    parser.add_argument("--sizes", default=",".join(SIZES), help="which programs, separated by commas")
    parser.add_argument("--limit", type=float, default=600, help="seconds of the wall clock a program may take")
    parser.add_argument("--json", help="keep all figures there, and take from there what is measured")
    arguments = parser.parse_args()
    sizes = arguments.sizes.split(",")
    for size in sizes:
        if size not in SIZES:
            parser.error(f"no size {size}; there are {', '.join(SIZES)}")
    measured = {}
    if arguments.json and os.path.exists(arguments.json):
        with open(arguments.json, encoding="utf-8") as file:
            measured = json.load(file)
    for size in sizes:
        if size in measured:
            continue
        print(f"measuring {size}", file=sys.stderr)
        measured[size] = measure(arguments.kayo, arguments.python, size, arguments.limit)
        if arguments.json:
            with open(arguments.json, "w", encoding="utf-8") as file:
                json.dump(measured, file, indent=2)
    table(measured)


main()
