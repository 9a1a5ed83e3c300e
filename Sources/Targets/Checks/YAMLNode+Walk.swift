import Basics

extension YAMLNode {
    /// The value under a key of a mapping.
    subscript(key: String) -> YAMLNode? {
        entries?.first { $0.key == key }?.value
    }

    /// Visits every mapping, this one included, with the key that it stands under.
    func walk(under parent: String = "", _ visit: (YAMLNode, [Entry], _ parent: String) -> Void) {
        switch content {
        case .scalar:
            return
        case .list(let elements):
            for element in elements { element.walk(under: parent, visit) }
        case .mapping(let entries):
            visit(self, entries, parent)
            for entry in entries { entry.value.walk(under: entry.key, visit) }
        }
    }
}

extension CheckScope {
    /// Whether a text stands under a key anywhere in a file.
    func says(_ text: String, under key: String, in file: String) -> Bool {
        var isSaid = false
        for tree in trees where tree.file == file {
            tree.root.walk { node, _, _ in isSaid = isSaid || node[key]?.text == text }
        }
        return isSaid
    }

    /// Where the value under some keys stands, in the mapping that begins at a place; the nearest
    /// that is there.
    func place(of keys: String..., in item: Place) -> Place {
        var found = item
        for tree in trees where tree.file == item.file {
            tree.root.walk { node, _, _ in
                guard node.place == item else { return }
                var value = node
                for key in keys {
                    guard let next = value[key] else { break }
                    value = next
                }
                found = value.place
            }
        }
        return found
    }
}
