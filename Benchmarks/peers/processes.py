"""What the comparisons share: processes with one thread, measured and limited, and the solvers that read MPS files."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ENVIRONMENT = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")


def run(command, limit, folder=None):
    """Runs a process; gives seconds of the wall clock and of the processor, peak memory in MiB, and its output, or why there is none."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=ENVIRONMENT, cwd=folder)
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                break
            if time.perf_counter() - start > limit:
                process.kill()
                os.wait4(process.pid, 0)
                process.returncode = -9
                return {"failure": f"over {limit:g} s"}
            time.sleep(0.002)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode(errors="replace")
    if process.returncode != 0:
        return {"failure": (text.strip().splitlines() or ["failed"])[-1][:90]}
    processor = usage.ru_utime + usage.ru_stime
    return {"seconds": seconds, "processor": processor, "memory": usage.ru_maxrss / 1024, "text": text}


def last_json(result):
    if "text" in result:
        data = json.loads(result["text"].strip().splitlines()[-1])
        result.update(objective=data["objective"], phases=data["phases"])
    return result


def found(result, pattern, sign=1.0):
    if "text" in result:
        match = re.findall(pattern, result["text"])
        if match:
            result["objective"] = sign * float(match[-1])
        else:
            result["failure"] = "no objective in its output"
    return result


def solvers(python, mps, limit, maximise):
    """Name and call of each installed solver on an MPS file."""
    sign = -1.0 if maximise else 1.0
    yield "HiGHS", lambda: last_json(run([python, f"{HERE}/with_highs.py", mps, "simplex"], limit))
    yield "HiGHS interior point", lambda: last_json(run([python, f"{HERE}/with_highs.py", mps, "ipm"], limit))
    yield "GLOP", lambda: last_json(run([python, f"{HERE}/with_glop.py", mps], limit))
    if shutil.which("clp"):
        yield "CLP", lambda: found(run(["clp", mps, "-solve", "-quit"], limit), r"Optimal objective (\S+)")
    if shutil.which("cbc"):
        yield "CBC", lambda: found(run(["cbc", mps, "-solve", "-quit"], limit), r"[Oo]bjective (?:value:?)? *(-?[\d.]+(?:e[+-]?\d+)?)")
    if shutil.which("glpsol"):
        yield "glpsol", lambda: found(run(["glpsol", "--freemps", mps, "-o", "/dev/stdout"], limit), r"Objective:\s+\S+ = (\S+)")


def agrees(result, objective):
    """Whether a peer's best value is ours: up to its sign where its reader takes a maximum for the minimum of the opposite."""
    value = result.get("objective")
    return value is not None and min(abs(value - objective), abs(value + objective)) <= 1e-6 * max(1, abs(objective))
