# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What is shown, as a screen reader is told it, and the program's actions over the bus.

Import it when the session's addresses are in os.environ."""
import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from session import PATIENCE_S, wait_for  # noqa: E402

Atspi.init()
Atspi.set_timeout(5000, 15000)


def list_children(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield child


def walk(node):
    """All nodes at and below @node, without recursion."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(list(list_children(node))))


def find_application(name):
    def look():
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        return next((child for child in list_children(desktop) if child.get_name() == name), None)
    return wait_for(look, f'the application {name} on the accessibility bus')


def is_shown(node):
    """GTK 4.8 sets no state for it: what is not shown has no size."""
    place = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
    return place.width > 0 and place.height > 0


def find_all(root, role=None, name=None, shown=False):
    for node in walk(root):
        try:
            if role is not None and node.get_role_name() != role:
                continue
            if name is not None and node.get_name() != name:
                continue
            if shown and not is_shown(node):
                continue
        except GLib.Error:
            continue  # it went away between two calls
        yield node


def find(root, role=None, name=None, shown=False):
    def look():
        root.clear_cache()
        return next(find_all(root, role, name, shown), None)
    return wait_for(look, f'{role} “{name}”')


def read(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def read_labels(root):
    """The words of all labels that are shown."""
    root.clear_cache()
    return [read(node) for node in find_all(root, 'label', shown=True)]


def get_states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def find_focused(root):
    root.clear_cache()
    return next((node for node in walk(root) if 'focused' in get_states(node)), None)


def list_runs(node):
    """(start, end, attributes) of the runs that have attributes of their own."""
    runs, place, end = [], 0, Atspi.Text.get_character_count(node)
    while place < end:
        attributes, start, stop = Atspi.Text.get_attribute_run(node, place, False)
        if attributes and stop > start:
            runs.append((start, stop, dict(attributes)))
        place = max(stop, place + 1)
    return runs


def press_button(node):
    names = [Atspi.Action.get_action_name(node, index)
             for index in range(Atspi.Action.get_n_actions(node))]
    return Atspi.Action.do_action(node, names.index('click'))


class Actions:
    """The actions of the program, as anything on the bus can call them."""

    def __init__(self, application_id, address):
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.bus = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        self.name = application_id
        self.path = '/' + application_id.replace('.', '/')

    def call(self, path, method, parameters):
        return self.bus.call_sync(self.name, path, 'org.gtk.Actions', method, parameters, None, 0,
                                  int(1000 * PATIENCE_S), None).unpack()

    def activate(self, action, *parameters, window=1):
        path = f'{self.path}/window/{window}' if window else self.path
        self.call(path, 'Activate', GLib.Variant('(sava{sv})', (action, list(parameters), {})))

    def is_enabled(self, action, window=1):
        return self.call(f'{self.path}/window/{window}', 'DescribeAll', None)[0][action][0]
