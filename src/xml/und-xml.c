/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml.h"

#include "und-limits.h"
#include "und-xml-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>

/**
 * und_xml_error_quark:
 *
 * Gets the domain of errors of this layer.
 *
 * Returns: the domain
 */
GQuark
und_xml_error_quark (void)
{
  return g_quark_from_static_string ("und-xml-error-quark");
}

void
und_xml_init (void)
{
  static gsize is_initialized = 0;

  if (g_once_init_enter (&is_initialized))
    {
      xmlInitParser ();
      g_once_init_leave (&is_initialized, 1);
    }
}

gboolean
und_xml_check_size (gsize n_bytes, GError **error)
{
  if (n_bytes <= UND_LIMIT_FILE_BYTES)
    return TRUE;
  g_set_error (error, UND_XML_ERROR, UND_XML_ERROR_TOO_LARGE,
               _ ("The document has more than %u bytes"), UND_LIMIT_FILE_BYTES);
  return FALSE;
}
