/// Why an office file could not be made: there is no memory for it.
package struct OfficeError: Error, Hashable, Sendable {}

/// An office file (ECMA-376): parts by name, the types of their content and what refers to what,
/// in one zip archive.
///
/// The same parts make the same bytes: no part has the hour of its making.
struct OfficePackage {
    private var parts: [(name: String, bytes: [UInt8])] = []
    private var types: [(name: String, type: String)] = []
    private var links: [String: [Link]] = [:]

    /// What a part refers to.
    struct Link {
        let id: String
        let type: String
        let target: String
    }

    /// - Parameters:
    ///   - name: such as `word/document.xml`.
    ///   - type: of its content; `nil` where the ending says it.
    mutating func add(_ name: String, _ bytes: [UInt8], type: String? = nil) {
        parts.append((name, bytes))
        if let type { types.append((name, type)) }
    }

    mutating func add(_ name: String, _ xml: XML, type: String) {
        add(name, Array(xml.markup.utf8), type: type)
    }

    /// Says that one part refers to another; returns the id by which it does.
    ///
    /// - Parameters:
    ///   - part: empty for the file itself.
    ///   - target: seen from the folder of the part.
    @discardableResult
    mutating func link(_ part: String, to target: String, _ type: String) -> String {
        let id = "rId\((links[part]?.count ?? 0) + 1)"
        links[part, default: []].append(Link(id: id, type: type, target: target))
        return id
    }

    /// The whole file.
    func bytes() throws(OfficeError) -> [UInt8] {
        let all =
            [("[Content_Types].xml", Array(contentTypes.markup.utf8))]
            + links.sorted { $0.key < $1.key }.map { part, links in
                (Self.relations(of: part), Array(Self.xml(links).markup.utf8))
            } + parts.map { ($0.name, $0.bytes) }
        return try Zip.archive(all)
    }

    private var contentTypes: XML {
        XML.part("Types", ["xmlns": "\(Self.package)/content-types"]) { xml in
            for (ending, type) in [
                ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
                ("xml", "application/xml"), ("png", "image/png"),
                (
                    "xlsx",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                ),
            ] {
                xml.empty("Default", ["Extension": ending, "ContentType": type])
            }
            for (name, type) in types {
                xml.empty("Override", ["PartName": "/" + name, "ContentType": type])
            }
        }
    }

    private static let package = "http://schemas.openxmlformats.org/package/2006"

    private static func xml(_ links: [Link]) -> XML {
        XML.part("Relationships", ["xmlns": "\(package)/relationships"]) { xml in
            for link in links {
                xml.empty(
                    "Relationship", ["Id": link.id, "Type": link.type, "Target": link.target])
            }
        }
    }

    private static func relations(of part: String) -> String {
        let names = part.split(separator: "/")
        let folder = names.dropLast().map { $0 + "/" }.joined()
        return "\(folder)_rels/\(names.last.map(String.init) ?? "").rels"
    }
}

/// The types of relations that office files have.
enum Relation {
    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let document = "\(office)/officeDocument"
    static let styles = "\(office)/styles"
    static let settings = "\(office)/settings"
    static let header = "\(office)/header"
    static let footer = "\(office)/footer"
    static let chart = "\(office)/chart"
    static let image = "\(office)/image"
    static let workbook = "\(office)/package"
    static let worksheet = "\(office)/worksheet"
    static let application = "\(office)/extended-properties"
    static let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
}
