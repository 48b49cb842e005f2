* The program maximises; here its negative objective is minimised.
* The column %const carries the constant of the objective.
* %r1 stands for hours%20of%20work
NAME          two%20products
ROWS
 N  %obj
 G  %r1
 N  flow
COLUMNS
    x1        %obj      -0.3333333333333333
    x1        %r1       2
    %m2       'MARKER'                 'INTORG'
    x2        %obj      -2
    x2        %r1       1
    x2        flow      -1
    %m3       'MARKER'                 'INTEND'
    %const    %obj      0.1
RHS
    RHS       %r1       0.1
RANGES
    RANGES    %r1       0.19999999999999998
BOUNDS
 LO BOUNDS    x2        0
 UP BOUNDS    x2        4
 FX BOUNDS    %const    1
ENDATA
