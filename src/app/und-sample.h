/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (element-type GFile): the files of the sample campaign in their order; empty where the sample is
 * not installed. */
GPtrArray *und_sample_list_files (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
