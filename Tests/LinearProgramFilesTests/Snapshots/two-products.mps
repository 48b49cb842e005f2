NAME two%20products
OBJSENSE
    MAX
ROWS
 N %objective
 G r1
 N r2
COLUMNS
    x1 %objective 0.3333333333333333
    x1 r1 2
    %marker2 'MARKER' 'INTORG'
    x2 %objective 2
    x2 r1 1
    x2 r2 -1
    %marker3 'MARKER' 'INTEND'
RHS
    RHS %objective 0.1
    RHS r1 0.1
RANGES
    RANGES r1 0.19999999999999998
BOUNDS
 LO BOUNDS x2 0
 UP BOUNDS x2 4
ENDATA
