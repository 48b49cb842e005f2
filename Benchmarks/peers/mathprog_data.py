"""Tables to a data section for program.mod: mathprog_data.py TABLES DATA. Terms are grouped by rule, so that MathProg finds
those of a rule without a search through all of them; the time this takes is not counted."""

import sys

from program_tables import Tables

tables = Tables(sys.argv[1])


def number(value):
    return repr(max(-1e300, min(1e300, value)))


with open(sys.argv[2], "w", encoding="utf-8") as out:
    out.write("data;\nparam sign := %d;\nparam constant := %r;\n" % (-1 if tables.maximise else 1, tables.constant))
    out.write("set ACTIVITIES :=" + "".join(f" '{name}'" for name, _, _, _ in tables.activities) + ";\n")
    out.write("set RULES :=" + "".join(f" '{name}'" for name, _, _ in tables.rules) + ";\n")
    out.write("param: lower upper cost :=\n")
    for name, lower, upper, cost in tables.activities:
        out.write(f"'{name}' {number(lower)} {number(upper)} {cost!r}\n")
    out.write(";\nparam: least most :=\n")
    for name, lower, upper in tables.rules:
        out.write(f"'{name}' {number(lower)} {number(upper)}\n")
    out.write(";\n")
    for name, _, _ in tables.rules:
        out.write(f"set IN_RULE['{name}'] :=" + "".join(f" '{activity}'" for activity, _ in tables.terms[name]) + ";\n")
    out.write("param coefficient :=\n")
    for name, _, _ in tables.rules:
        for activity, coefficient in tables.terms[name]:
            out.write(f"'{name}' '{activity}' {coefficient!r}\n")
    out.write(";\nend;\n")
