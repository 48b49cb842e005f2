// One guarded call per solve, on a thread that lasts for one solve or for a session. GLPK ends the process on an error
// (`abort` in src/env/error.c) unless its error hook leaves by `longjmp`, and such a jump must not cross frames of another
// language. So everything between `setjmp` and the last use of GLPK stands in C, takes flat arrays, and gives flat arrays
// back. GLPK's state belongs to the thread: a solve or a session makes a thread of its own, with a known stack, and frees
// GLPK's environment before the thread ends.
//
// GLPK looks at the clock between iterations and nodes only; a factorization, a round of cuts or a conflict graph may take
// seconds. So the caller does not wait for it beyond the limit: it takes what was found and leaves the thread behind, which
// touches nothing of the caller's and ends at the next chance.
#pragma once

#include <stdint.h>

// A program as flat arrays, positions from zero. `numbers` holds, one after the other: the cost, the lower and the upper
// bound of each column, then the lower and the upper bound of each row; infinite where there is no bound.
typedef struct {
  int32_t row_count;
  int32_t column_count;
  int32_t maximise;
  double objective_constant;
  const double *numbers;
  // Compressed rows: the coefficients of row i are at row_starts[i] ..< row_starts[i + 1], each column at most once.
  const int64_t *row_starts;
  const int32_t *columns;
  const double *coefficients;
  // One entry per column, not zero where it must be whole; NULL where none must.
  const uint8_t *integers;
} kayo_glpk_program;

enum {
  KAYO_GLPK_METHOD_DUAL = 0,
  KAYO_GLPK_METHOD_PRIMAL = 1,
  // Primal where the starting basis is primal feasible and not dual feasible, else dual.
  KAYO_GLPK_METHOD_BY_START = 2,
  // The simplex method in rational arithmetic (glp_exact).
  KAYO_GLPK_METHOD_EXACT = 3,
};

enum {
  KAYO_GLPK_START_CPX = 0,       // Bixby's basis
  KAYO_GLPK_START_ADVANCED = 1,  // the basis of glp_adv_basis
  KAYO_GLPK_START_STANDARD = 2,  // all rows basic
  KAYO_GLPK_START_GIVEN = 3,     // from the answer's statuses
};

enum {
  KAYO_GLPK_SCALE_DEFAULT = 0,     // geometric mean, equilibration, powers of two; skipped where well scaled
  KAYO_GLPK_SCALE_NONE = 1,
  KAYO_GLPK_SCALE_GEOMETRIC = 2,   // geometric mean and powers of two
};

typedef struct {
  int32_t method;
  int32_t start;
  int32_t scaling;
  int32_t presolve;
  // With integer columns: search after the relaxation.
  int32_t search;
  int32_t search_presolve;
  // Not zero: hand the program over and do nothing with it, to be measured.
  int32_t loads_only;
  // -1 for no limit.
  int64_t time_limit_milliseconds;
  int64_t iteration_limit;
  int64_t memory_limit_megabytes;
  double feasibility_tolerance;
  double optimality_tolerance;
  // By how much, relative to its largest term, an optimal point's row activity may miss the sum of its terms before the values
  // are refined.
  double row_accuracy;
  double relative_gap;
  // Asked some twenty times a second, on the caller's thread, whether the solve shall stop; may be NULL.
  int32_t (*is_cancelled)(const void *cancellation);
  const void *cancellation;
  // For the search: a point within all limits, one value per column, that it need not find again; NULL for none.
  const double *incumbent;
  int32_t incumbent_count;
} kayo_glpk_settings;

enum {
  KAYO_GLPK_EVIDENCE_NONE = 0,
  KAYO_GLPK_EVIDENCE_INFEASIBLE = 1,  // the first row_count entries of `evidence` are row multipliers, up to their sign
  KAYO_GLPK_EVIDENCE_UNBOUNDED = 2,   // the first column_count entries of `evidence` are a direction, up to its sign
};

typedef struct {
  int32_t evidence_kind;
  // The codes that the simplex method and the search returned; -1 where they were not called.
  int32_t simplex_code;
  int32_t primal_status;
  int32_t dual_status;
  int32_t used_primal;
  int32_t has_basis;
  int64_t iterations;
  int32_t search_code;
  int32_t search_status;
  int64_t search_nodes;
  // The best bound of the search, valid where has_search_bound is not zero.
  double search_bound;
  int32_t has_search_bound;
} kayo_glpk_scalars;

typedef struct {
  // How many entries each of the four arrays has: one per column and row, or none where nothing is wanted.
  int64_t size;
  // In and out: the basis status of each column, then of each row, as GLPK numbers them (1 basic … 5 fixed).
  uint8_t *statuses;
  // Out: the value of each column, then of each row.
  double *values;
  // Out: the reduced cost of each column, then the dual of each row.
  double *duals;
  // Out: see the kinds of evidence.
  double *evidence;
  // Out: what GLPK wrote, ended by zero, in at most message_capacity bytes; the beginning is dropped where there is more.
  char *message;
  int32_t message_capacity;
  kayo_glpk_scalars scalars;
} kayo_glpk_answer;

enum {
  KAYO_GLPK_DONE = 0,
  // GLPK was about to end the process; `message` says why.
  KAYO_GLPK_ABORTED = 1,
  KAYO_GLPK_OUT_OF_MEMORY = 2,
  KAYO_GLPK_NO_THREAD = 3,
  KAYO_GLPK_CANCELLED = 4,
  // The limit on time passed and GLPK went on: the answer is what it had found by then, and a session's problem is gone.
  KAYO_GLPK_LEFT = 5,
};

// Builds, scales, starts, solves, extracts and frees, on a thread of its own; returns one of the codes above.
int32_t kayo_glpk_solve(const kayo_glpk_program *program, const kayo_glpk_settings *settings, kayo_glpk_answer *answer);

// A thread that keeps its problem between solves. The problem never leaves the thread: GLPK ends the process when it is
// freed elsewhere. One caller at a time.
typedef struct kayo_glpk_session kayo_glpk_session;

enum {
  KAYO_GLPK_EDIT_COLUMN_BOUNDS = 0,  // column; lower, upper
  KAYO_GLPK_EDIT_ROW_BOUNDS = 1,     // row; lower, upper
  KAYO_GLPK_EDIT_COST = 2,           // column; lower is the cost
  KAYO_GLPK_EDIT_CONSTANT = 3,       // lower is the constant
  KAYO_GLPK_EDIT_SENSE = 4,          // column is not zero to maximise
  KAYO_GLPK_EDIT_COEFFICIENT = 5,    // row, column; lower is the coefficient
  KAYO_GLPK_EDIT_ADD_COLUMN = 6,     // lower, upper, cost; row is not zero where it must be whole; start, length: its rows
                                     // and coefficients
  KAYO_GLPK_EDIT_ADD_ROW = 7,        // lower, upper; start, length: its columns and coefficients
  KAYO_GLPK_EDIT_DELETE_COLUMNS = 8, // start, length: which ones
  KAYO_GLPK_EDIT_DELETE_ROWS = 9,    // start, length: which ones
  KAYO_GLPK_EDIT_KIND = 10,          // column; row is not zero where it must be whole
};

typedef struct {
  int32_t kind;
  int32_t row;
  int32_t column;
  int32_t length;
  int64_t start;
  double lower;
  double upper;
  double cost;
} kayo_glpk_edit;

// Edits in their order. `row` and `column` count from zero, `places` from one, as GLPK takes them; each at most once in an
// edit. `values` has an entry for each of `places`.
typedef struct {
  int64_t count;
  const kayo_glpk_edit *edits;
  const int32_t *places;
  const double *values;
} kayo_glpk_edits;

// Starts the thread; NULL where the system gives none.
kayo_glpk_session *kayo_glpk_open(void);

// Solves on the session's thread. With a program, that becomes the session's problem; without one, the problem that is
// there is edited. The problem stays, unless the outcome is another than KAYO_GLPK_DONE: then there is none, and the next
// call must bring a program.
int32_t kayo_glpk_session_solve(
    kayo_glpk_session *session, const kayo_glpk_program *program, const kayo_glpk_edits *edits,
    const kayo_glpk_settings *settings, kayo_glpk_answer *answer);

// Frees the problem on its thread, ends the thread and frees the session.
void kayo_glpk_close(kayo_glpk_session *session);

// The version of the GLPK library that is linked.
const char *kayo_glpk_version(void);
