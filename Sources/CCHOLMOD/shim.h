#include <suitesparse/cholmod.h>
#include <suitesparse/colamd.h>
