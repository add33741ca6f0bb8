# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Undersigned authors
"""What is shown, as a screen reader is told it, and the program's actions over the bus.

Asks over D-Bus what it wants to know when it wants to know it: a client library's cache goes stale
while widgets come and go, and this must outlive them. Interfaces and numbers are those of AT-SPI 2."""
import gi

gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from session import PATIENCE_S, wait_for  # noqa: E402

ROLES = {7: 'check box', 11: 'combo box', 23: 'frame', 29: 'label', 31: 'list', 32: 'list item',
         43: 'push button', 61: 'text', 62: 'toggle button', 79: 'entry'}
STATES = {12: 'focused', 20: 'pressed'}
WINDOW_COORDINATES = 1
CALL_MS = 15000


def connect(address):
    flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
             | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Node:
    """An accessible object: where it is, not what was once known of it."""

    def __init__(self, bus, owner, path):
        self.bus, self.owner, self.path = bus, owner, path

    def call(self, interface, method, signature='()', *parameters):
        return self.bus.call_sync(self.owner, self.path, f'org.a11y.atspi.{interface}', method,
                                  GLib.Variant(signature, parameters), None, 0, CALL_MS,
                                  None).unpack()

    def get_property(self, interface, name):
        return self.bus.call_sync(self.owner, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                                  GLib.Variant('(ss)', (f'org.a11y.atspi.{interface}', name)),
                                  None, 0, CALL_MS, None).unpack()[0]

    def get_name(self):
        return self.get_property('Accessible', 'Name')

    def get_description(self):
        return self.get_property('Accessible', 'Description')

    def get_role_name(self):
        role, = self.call('Accessible', 'GetRole')
        return ROLES.get(role, str(role))

    def get_parent(self):
        return Node(self.bus, *self.get_property('Accessible', 'Parent'))

    def get_children(self):
        return [Node(self.bus, *place) for place in self.call('Accessible', 'GetChildren')[0]]

    def get_states(self):
        low, _ = self.call('Accessible', 'GetState')[0]
        return {name for bit, name in STATES.items() if low >> bit & 1}


def find_desktop(session_address):
    """The root of the accessibility bus, which starts when it is asked for."""
    address, = connect(session_address).call_sync(
        'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress', None, None, 0, CALL_MS,
        None).unpack()
    return Node(connect(address), 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root')


def walk(node):
    """All nodes at and below @node, without recursion; what goes away meanwhile is left out."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        try:
            stack.extend(reversed(node.get_children()))
        except GLib.Error:
            continue


def find_application(desktop, name):
    def look():
        return next((child for child in desktop.get_children() if child.get_name() == name), None)
    return wait_for(look, f'the application {name} on the accessibility bus')


def is_shown(node):
    """GTK 4.8 sets no state for it: what is not shown has no size."""
    _, _, width, height = node.call('Component', 'GetExtents', '(u)', WINDOW_COORDINATES)[0]
    return width > 0 and height > 0


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
    return wait_for(lambda: next(find_all(root, role, name, shown), None), f'{role} “{name}”')


def read(node):
    return node.call('Text', 'GetText', '(ii)', 0, count_characters(node))[0]


def count_characters(node):
    return node.get_property('Text', 'CharacterCount')


def read_labels(root):
    """The words of all labels that are shown."""
    return [read(node) for node in find_all(root, 'label', shown=True)]


def find_focused(root):
    return next((node for node in walk(root) if 'focused' in node.get_states()), None)


def list_runs(node):
    """(start, end, attributes) of the runs that have attributes of their own."""
    runs, place, end = [], 0, count_characters(node)
    while place < end:
        attributes, start, stop = node.call('Text', 'GetAttributeRun', '(ib)', place, False)
        if attributes and stop > start:
            runs.append((start, stop, attributes))
        place = max(stop, place + 1)
    return runs


def press_button(node):
    names = [node.call('Action', 'GetName', '(i)', index)[0]
             for index in range(node.get_property('Action', 'NActions'))]
    return node.call('Action', 'DoAction', '(i)', names.index('click'))[0]


class Actions:
    """The actions of the program, as anything on the bus can call them."""

    def __init__(self, application_id, address):
        self.bus = connect(address)
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
