/* SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Undersigned authors
 */
#include "config.h"

#include "und-xml-node.h"
#include "und-xml-writer.h"

#include <string.h>

static char *
finish (UndXmlWriter *writer)
{
  g_autoptr (GBytes) bytes = und_xml_writer_finish (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_layout (void)
{
  g_autoptr (UndXmlWriter) writer = und_xml_writer_new ("urn:x");
  g_autofree char *text = NULL;

  und_xml_writer_start (writer, "report");
  und_xml_writer_attribute (writer, "version", "1");
  und_xml_writer_start (writer, "item");
  und_xml_writer_start (writer, "span");
  und_xml_writer_attribute (writer, "start", "0");
  und_xml_writer_end (writer);
  und_xml_writer_text (writer, " words ");
  und_xml_writer_end (writer);
  und_xml_writer_start (writer, "reason");
  und_xml_writer_text (writer, "one");
  und_xml_writer_end (writer);
  und_xml_writer_end (writer);
  text = finish (writer);
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<report xmlns=\"urn:x\" version=\"1\">\n"
                   "  <item>\n"
                   "    <span start=\"0\"/> words </item>\n"
                   "  <reason>one</reason>\n"
                   "</report>\n");
}

static void
test_escapes (void)
{
  g_autoptr (UndXmlWriter) writer = und_xml_writer_new (NULL);
  g_autofree char *text = NULL;

  und_xml_writer_start (writer, "a");
  und_xml_writer_attribute (writer, "v", "é\n\t\"<&>");
  und_xml_writer_text (writer, "§ <&> \"\n\t—");
  und_xml_writer_end (writer);
  text = finish (writer);
  g_assert_cmpstr (text, ==,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<a v=\"é&#10;&#9;&quot;&lt;&amp;&gt;\">§ &lt;&amp;&gt; &quot;\n\t—</a>\n");
}

static void
test_line (void)
{
  g_autoptr (UndXmlWriter) writer = und_xml_writer_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UndXmlDocument) document = NULL;
  const UndXmlNode *second;
  guint line;

  und_xml_writer_start (writer, "a");
  g_assert_cmpuint (und_xml_writer_get_line (writer), ==, 2);
  und_xml_writer_start (writer, "b");
  und_xml_writer_text (writer, "x\ny\n");
  und_xml_writer_end (writer);
  und_xml_writer_start (writer, "c");
  line = und_xml_writer_get_line (writer);
  und_xml_writer_end (writer);
  und_xml_writer_end (writer);
  bytes = und_xml_writer_finish (writer);
  document = und_xml_document_new (bytes, NULL);
  second = und_xml_node_get_next (
    und_xml_node_get_first_child (und_xml_document_get_root (document)));
  g_assert_cmpuint (line, ==, 6);
  g_assert_cmpuint (und_xml_node_get_line (second), ==, line);
}

static void
test_text_survives_reading (void)
{
  static const char *const texts[] = { "", " ", "\n  ", " a\n\tb ", "]]>", "<b>&amp;</b>", "𝒳é�" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (UndXmlWriter) writer = und_xml_writer_new (NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (UndXmlDocument) document = NULL;
      const UndXmlNode *root;

      und_xml_writer_start (writer, "a");
      und_xml_writer_attribute (writer, "v", texts[i]);
      und_xml_writer_start (writer, "b");
      und_xml_writer_end (writer);
      und_xml_writer_text (writer, *texts[i] != '\0' ? texts[i] : "-");
      und_xml_writer_end (writer);
      bytes = und_xml_writer_finish (writer);
      document = und_xml_document_new (bytes, NULL);
      root = und_xml_document_get_root (document);
      g_assert_cmpstr (und_xml_node_find_attribute (root, "v"), ==, texts[i]);
      g_assert_cmpstr (und_xml_node_get_text (root), ==, *texts[i] != '\0' ? texts[i] : "-");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/writer/indents-and-keeps-text-apart", test_layout);
  g_test_add_func ("/xml/writer/escapes-what-must-be", test_escapes);
  g_test_add_func ("/xml/writer/tells-the-line-of-an-element", test_line);
  g_test_add_func ("/xml/writer/text-survives-reading", test_text_survives_reading);
  return g_test_run ();
}
