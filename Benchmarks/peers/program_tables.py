"""Reads the tables of `kayo export --tables` and writes a plan: what every peer needs, shared so that it costs all the same."""

import csv
import json
import math
import os
import sys
import time


class Tables:
    """Activities with bounds and costs, rules with bounds, and terms grouped by rule."""

    def __init__(self, folder):
        def rows(name):
            with open(os.path.join(folder, name), newline="", encoding="utf-8") as file:
                return list(csv.DictReader(file))

        self.activities = [
            (row["activity"], bound(row["lower"], -math.inf), bound(row["upper"], math.inf), float(row["cost"]))
            for row in rows("activities.csv")
        ]
        self.rules = [
            (row["rule"], bound(row["lower"], -math.inf), bound(row["upper"], math.inf)) for row in rows("rules.csv")
        ]
        self.terms = {rule: [] for rule, _, _ in self.rules}
        for row in rows("terms.csv"):
            self.terms[row["rule"]].append((row["activity"], float(row["coefficient"])))
        objective = rows("objective.csv")[0]
        self.maximise = objective["sense"] == "maximise"
        self.constant = float(objective["constant"])


def bound(text, absent):
    return float(text) if text else absent


class Clock:
    """Seconds by phase, printed as one line of JSON with the objective."""

    def __init__(self):
        self.phases = {}
        self.last = time.perf_counter()

    def lap(self, name):
        now = time.perf_counter()
        self.phases[name] = now - self.last
        self.last = now

    def finish(self, objective):
        json.dump({"objective": objective, "phases": self.phases}, sys.stdout)
        print()


def write_plan(path, values):
    """Writes the plan: `activity,value`, one row for each activity that is not zero."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["activity", "value"])
        writer.writerows((name, value) for name, value in values if value)
