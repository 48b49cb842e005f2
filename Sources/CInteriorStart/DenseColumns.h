// Columns with so many coefficients that each would make a full block of A·Θ·Aᵀ.
#pragma once

#include "NormalEquations.h"

// Marks the dense columns and takes their memory.
void kayo_dense_find(kayo_normal *normal, kayo_pool *pool);
// Builds the capacitance matrix from the factorization at hand. Zero where it is not positive definite.
int kayo_dense_factorize(kayo_normal *normal);
// y = (M + D·Θ·Dᵀ)⁻¹·r by the formula of Sherman, Morrison and Woodbury (Andersen, "A modified Schur-complement method for
// handling dense columns in interior-point methods", ACM TOMS 22, 1996); what it loses, conjugate gradients regain.
void kayo_dense_backsolve(kayo_normal *normal, const double *right_side, double *y);

// y = M⁻¹·r with the sparse factor alone.
void kayo_normal_backsolve(kayo_normal *normal, const double *right_side, double *y);
