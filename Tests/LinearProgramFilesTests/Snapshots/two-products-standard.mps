NAME two%20products
OBJSENSE
    MAX
ROWS
 N %obj
 G hours%20of%20work
 N flow
COLUMNS
    x1 %obj 0.3333333333333333
    x1 hours%20of%20work 2
    %m2 'MARKER' 'INTORG'
    x2 %obj 2
    x2 hours%20of%20work 1
    x2 flow -1
    %m3 'MARKER' 'INTEND'
RHS
    RHS %obj 0.1
    RHS hours%20of%20work 0.1
RANGES
    RANGES hours%20of%20work 0.19999999999999998
BOUNDS
 LO BOUNDS x2 0
 UP BOUNDS x2 4
ENDATA
