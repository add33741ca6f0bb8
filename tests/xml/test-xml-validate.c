/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-limits.h"
#include "und-xml-validate.h"

#include <string.h>

static const char schema_text[] = "<element name='r' xmlns='http://relaxng.org/ns/structure/1.0'>"
                                  "<attribute name='v'><value>1</value></attribute>"
                                  "<zeroOrMore><element name='p'><text/></element></zeroOrMore>"
                                  "</element>";

static gboolean
validate (const char *xml, const char *schema, GPtrArray *messages, GError **error)
{
  g_autoptr (GBytes) document = g_bytes_new (xml, strlen (xml));
  g_autoptr (GBytes) rules = g_bytes_new (schema, strlen (schema));

  return und_xml_validate (document, rules, messages, error);
}

static GPtrArray *
new_messages (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) und_xml_message_free);
}

static void
test_valid (void)
{
  g_autoptr (GPtrArray) messages = new_messages ();
  g_autoptr (GError) error = NULL;

  g_assert_true (validate ("<r v='1'><p>x</p><p/></r>", schema_text, messages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 0);
}

static void
test_invalid (void)
{
  g_autoptr (GPtrArray) messages = new_messages ();
  g_autoptr (GError) error = NULL;
  const UndXmlMessage *first;

  g_assert_false (validate ("<r v='1'>\n<p>x</p>\n<q/></r>", schema_text, messages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, >, 0);
  first = g_ptr_array_index (messages, 0);
  g_assert_cmpuint (first->line, ==, 3);
  g_assert_nonnull (strstr (first->text, "q"));
}

static void
test_many_faults (void)
{
  g_autoptr (GPtrArray) messages = new_messages ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) xml = g_string_new ("<r v='1'>");
  const UndXmlMessage *last;

  for (guint i = 0; i < 2 * UND_LIMIT_VALIDATION_MESSAGES; i++)
    g_string_append (xml, "<p w='1'>x</p>");
  g_string_append (xml, "</r>");
  g_assert_false (validate (xml->str, schema_text, messages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, UND_LIMIT_VALIDATION_MESSAGES + 1);
  last = g_ptr_array_index (messages, UND_LIMIT_VALIDATION_MESSAGES);
  g_assert_nonnull (strstr (last->text, "more"));
}

static void
test_malformed (void)
{
  g_autoptr (GPtrArray) messages = new_messages ();
  g_autoptr (GError) error = NULL;

  g_assert_false (validate ("<r\n", schema_text, messages, &error));
  g_assert_false (validate ("\n<!DOCTYPE r><r v='1'/>", schema_text, messages, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 2);
  g_assert_cmpuint (((UndXmlMessage *) g_ptr_array_index (messages, 0))->line, ==, 2);
  g_assert_cmpuint (((UndXmlMessage *) g_ptr_array_index (messages, 1))->line, ==, 2);
}

static void
test_bad_schema (void)
{
  g_autoptr (GPtrArray) messages = new_messages ();
  g_autoptr (GError) error = NULL;

  g_assert_false (validate ("<r v='1'/>", "<nothing/>", messages, &error));
  g_assert_error (error, UND_XML_ERROR, UND_XML_ERROR_SCHEMA);
  g_assert_cmpuint (messages->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/validate/accepts", test_valid);
  g_test_add_func ("/xml/validate/names-the-line", test_invalid);
  g_test_add_func ("/xml/validate/faults-are-bounded", test_many_faults);
  g_test_add_func ("/xml/validate/malformed-is-invalid", test_malformed);
  g_test_add_func ("/xml/validate/bad-schema-is-an-error", test_bad_schema);
  return g_test_run ();
}
