/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-limits.h"
#include "und-xml-node.h"

#include <string.h>

static UndXmlDocument *
read_string (const char *xml, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return und_xml_document_new (bytes, error);
}

static void
check_fails (const char *xml, UndXmlError code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UndXmlDocument) document = read_string (xml, &error);

  g_assert_null (document);
  g_assert_error (error, UND_XML_ERROR, (int) code);
  if (strstr (error->message, words) == NULL)
    g_error ("\"%s\" does not say \"%s\"", error->message, words);
}

static char *
nest (guint depth)
{
  g_autoptr (GString) xml = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (xml, "<a>");
  for (guint i = 0; i < depth; i++)
    g_string_append (xml, "</a>");
  return g_string_free (g_steal_pointer (&xml), FALSE);
}

static void
test_tree (void)
{
  g_autoptr (UndXmlDocument)
    document = read_string ("<r xmlns='urn:x' xmlns:o='urn:o' a='1' o:b='2' c='x&amp;y'>\n"
                            "<!-- no --><p>one</p>lost<q/> tail <![CDATA[<]]></r>",
                            NULL);
  const UndXmlNode *root = und_xml_document_get_root (document);
  const UndXmlNode *child = und_xml_node_get_first_child (root);
  const char *value = NULL;

  g_assert_cmpstr (und_xml_node_get_name (root), ==, "r");
  g_assert_cmpstr (und_xml_node_get_namespace (root), ==, "urn:x");
  g_assert_cmpuint (und_xml_node_get_n_attributes (root), ==, 2);
  g_assert_cmpstr (und_xml_node_get_attribute (root, 1, &value), ==, "c");
  g_assert_cmpstr (value, ==, "x&y");
  g_assert_null (und_xml_node_find_attribute (root, "b"));
  g_assert_cmpstr (und_xml_node_get_text (root), ==, " tail <");
  g_assert_cmpstr (und_xml_node_get_text (child), ==, "one");
  g_assert_cmpuint (und_xml_node_get_line (child), ==, 2);
  child = und_xml_node_get_next (child);
  g_assert_cmpstr (und_xml_node_get_name (child), ==, "q");
  g_assert_true (und_xml_node_get_parent (child) == root);
  g_assert_null (und_xml_node_get_next (child));
}

static void
test_refuses (void)
{
  check_fails ("", UND_XML_ERROR_MALFORMED, "1");
  check_fails ("<a>\n<b></a>", UND_XML_ERROR_MALFORMED, "Line 2");
  check_fails ("<a>\n<b/>", UND_XML_ERROR_MALFORMED, "Line 2");
  check_fails ("<a>&e;</a>", UND_XML_ERROR_MALFORMED, "Line 1");
  check_fails ("<a>\xff</a>", UND_XML_ERROR_MALFORMED, "Line 1");
  check_fails ("<!DOCTYPE a><a/>", UND_XML_ERROR_FORBIDDEN, "Line 1");
  check_fails ("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
               "<a>&e;</a>",
               UND_XML_ERROR_FORBIDDEN, "Line 2");
}

static void
test_depth (void)
{
  g_autofree char *at = nest (UND_LIMIT_MARKUP_DEPTH);
  g_autofree char *past = nest (UND_LIMIT_MARKUP_DEPTH + 1);
  g_autofree char *bomb = nest (100000);
  g_autoptr (UndXmlDocument) document = read_string (at, NULL);

  g_assert_nonnull (document);
  check_fails (past, UND_XML_ERROR_TOO_DEEP, "512");
  check_fails (bomb, UND_XML_ERROR_TOO_DEEP, "512");
}

static char *
make_element (guint n_attributes)
{
  g_autoptr (GString) xml = g_string_new ("<r><!-- = --><![CDATA[<a = = ]]><a");

  for (guint i = 0; i < n_attributes; i++)
    g_string_append_printf (xml, " a%u='=\">'", i);
  g_string_append (xml, "/></r>");
  return g_string_free (g_steal_pointer (&xml), FALSE);
}

static void
test_attributes (void)
{
  g_autofree char *at = make_element (UND_LIMIT_MARKUP_ATTRIBUTES);
  g_autofree char *past = make_element (UND_LIMIT_MARKUP_ATTRIBUTES + 1);
  g_autofree char *bomb = make_element (100000);
  g_autoptr (UndXmlDocument) document = read_string (at, NULL);

  g_assert_nonnull (document);
  check_fails (past, UND_XML_ERROR_TOO_LARGE, "1000");
  check_fails (bomb, UND_XML_ERROR_TOO_LARGE, "1000");
}

static void
test_long_text (void)
{
  g_autofree char *letters = g_strnfill (12 * 1024 * 1024, 'x');
  g_autofree char *xml = g_strdup_printf ("<a>%s</a>", letters);
  g_autoptr (UndXmlDocument) document = read_string (xml, NULL);

  g_assert_cmpuint (strlen (und_xml_node_get_text (und_xml_document_get_root (document))), ==,
                    12 * 1024 * 1024);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/node/holds-the-tree", test_tree);
  g_test_add_func ("/xml/node/refuses-with-the-line", test_refuses);
  g_test_add_func ("/xml/node/depth-is-bounded", test_depth);
  g_test_add_func ("/xml/node/attributes-are-bounded", test_attributes);
  g_test_add_func ("/xml/node/one-text-may-be-long", test_long_text);
  return g_test_run ();
}
