"""Side by side: our whole run and our solver beside what a user would pick instead, on the same work in the same run.

    python3 Benchmarks/peers/compare.py --python .build/peers/bin/python3 [--case size-2k ...] [--limit 600] [--json FILE]
    python3 Benchmarks/peers/compare.py --python .build/peers/bin/python3 --build-only [--case size-20k ...]

For each case it exports the same linear program as tables and as MPS. Pipelines read the tables, build the model with their
own modelling layer, solve, and write the plan as CSV; they are spared the scenario, its checks, the calendars, delays and
money, the tie break, the audit and the reports, all of which our whole run includes. Solvers read the MPS file. A time
counts only where the objective agrees with ours to 1e-6. Every program is a process with one thread; seconds are of the
wall clock, memory is the peak of the process. Only what is installed is run; needs nothing but Python itself.

With --build-only nothing is solved: our formulating and loading, which begins with the checked scenario, stands beside what
the modelling layers take from coefficients in memory until HiGHS holds the model.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

from processes import HERE, agrees, found, last_json, run, solvers

def pipelines(python, folder, limit):
    tables, plan = os.path.join(folder, "tables"), os.path.join(folder, "plan.csv")
    for name in ("pulp", "pyomo", "linopy"):
        label = {"pulp": "PuLP + CBC", "pyomo": "Pyomo + HiGHS", "linopy": "linopy + HiGHS"}[name]
        yield label, lambda: last_json(run([python, f"{HERE}/with_{name}.py", tables, plan], limit))
    if shutil.which("glpsol"):
        data = os.path.join(folder, "program.dat")
        subprocess.run([python, f"{HERE}/mathprog_data.py", tables, data], check=True)
        command = ["glpsol", "--model", f"{HERE}/program.mod", "--data", data]
        yield "MathProg + glpsol", lambda: found(run(command, limit, folder), r"objective (\S+)")


def measure(kayo, python, scenario, limit):
    folder = tempfile.mkdtemp(prefix="kayo-peers-")
    try:
        mps = os.path.join(folder, "program.mps")
        subprocess.run([kayo, "export", scenario, "--mps", mps, "--mps-dialect", "plain", "--tables", os.path.join(folder, "tables")], check=True)
        whole = run([kayo, "run", scenario, "--output", os.path.join(folder, "result"), "--quiet", "--timings"], limit)
        solve = run([kayo, "solve", mps, "--solver", "glpk", "--json"], limit)
        if "text" not in solve:
            return {"failure": "kayo solve: " + solve["failure"]}
        answer = json.loads(solve["text"])
        objective = float(answer["objective"])
        results = {"objective": objective, "whole": {"kayo run": whole}, "solve": {"kayo solve": solve}}
        solve["objective"] = objective
        for kind, peers in (("whole", pipelines(python, folder, limit)), ("solve", solvers(python, mps, limit, True))):
            for name, perform in peers:
                result = perform()
                if "failure" not in result and not agrees(result, objective):
                    result["failure"] = f"its value {result.get('objective')} is not ours, {objective}"
                results[kind][name] = result
        return results
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure_building(kayo, python, case, scenario, limit):
    """Seconds until a solver holds the model: ours from `kayo bench`, the peers' from their own clocks."""
    folder = tempfile.mkdtemp(prefix="kayo-peers-")
    try:
        tables, figures = os.path.join(folder, "tables"), os.path.join(folder, "figures.json")
        subprocess.run([kayo, "export", scenario, "--tables", tables], check=True)
        command = [kayo, "bench", "--filter", case, "--phase", "formulate", "--phase", "load", "--json", figures, "--quiet"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        with open(figures, encoding="utf-8") as file:
            phases = [entry for entry in json.load(file)["measurements"] if entry["case"] == case]
        results = {"kayo": sum(entry["median_seconds"] for entry in phases)}
        for name in ("pyomo", "linopy"):
            result = last_json(run([python, f"{HERE}/with_{name}.py", tables], limit))
            results[name] = result.get("failure") or result["phases"]["build"] + result["phases"]["load"]
        return results
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def building_table(cases):
    print("\n| a model in the solver's hands | kayo | Pyomo | linopy |\n| --- | ---: | ---: | ---: |")
    for case, results in cases.items():
        ours = results["kayo"]
        cells = [
            value if isinstance(value, str) else f"{value:.2f} s, ×{value / ours:.1f}"
            for value in (results["pyomo"], results["linopy"])
        ]
        print(f"| {case} | {ours:.3f} s | " + " | ".join(cells) + " |")


def table(kind, head, cases):
    names = list(next(iter(cases.values()))[kind])
    first = names[0]
    print(f"\n| {head} | " + " | ".join(names) + " |\n| --- |" + " ---: |" * len(names))
    for case, results in cases.items():
        ours = results[kind][first].get("seconds")
        cells = []
        for name in names:
            result = results[kind].get(name, {"failure": "not run"})
            if "failure" in result:
                cells.append(result["failure"])
                continue
            ratio = f", ×{result['seconds'] / ours:.2f}" if ours and name != first else ""
            cells.append(f"{result['seconds']:.2f} s{ratio}, {result['memory']:.0f} MiB")
        print(f"| {case} | " + " | ".join(cells) + " |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kayo", default=".build/release/kayo", help="our program")
    parser.add_argument("--python", default=sys.executable, help="a Python that has the peers")
    parser.add_argument("--case", action="append", help="a case of `kayo bench`, or a scenario file")
    parser.add_argument("--limit", type=float, default=600, help="seconds a program may take")
    parser.add_argument("--json", help="write all figures there")
    parser.add_argument("--build-only", action="store_true", help="only build the models of cases of `kayo bench`")
    arguments = parser.parse_args()
    cases = {}
    with tempfile.TemporaryDirectory(prefix="kayo-cases-") as folder:
        for case in arguments.case or ["size-2k", "size-5k", "Scenarios/baseline.yaml"]:
            scenario = case
            if not case.endswith(".yaml"):
                subprocess.run([arguments.kayo, "bench", "--filter", case, "--write-cases", folder, "--quiet"], check=True, stdout=subprocess.DEVNULL)
                scenario = os.path.join(folder, case + ".yaml")
            print(f"measuring {case}", file=sys.stderr)
            if arguments.build_only:
                cases[case] = measure_building(arguments.kayo, arguments.python, case, scenario, arguments.limit)
                continue
            results = measure(arguments.kayo, arguments.python, scenario, arguments.limit)
            if "failure" in results:
                print(f"{case}: {results['failure']}", file=sys.stderr)
                continue
            cases[os.path.basename(case)] = results
    if not cases:
        sys.exit(1)
    if arguments.build_only:
        building_table(cases)
        return
    table("whole", "files in, plan out", cases)
    table("solve", "the linear program alone", cases)
    if arguments.json:
        for results in cases.values():
            for kind in ("whole", "solve"):
                for result in results[kind].values():
                    result.pop("text", None)
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump(cases, file, indent=2)


main()
