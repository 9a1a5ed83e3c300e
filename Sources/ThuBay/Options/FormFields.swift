import ArgumentParser
import Basics
import Sheets

/// The forms whose fields are options of a command.
protocol OptionForm {
    /// Key, English label and measure of each.
    static var fields: [(key: String, english: String, measure: String?)] { get }
    /// Helps that say more than the label.
    static var helps: [String: String] { get }
}

/// The fields of a form on the command line; what is not given is left as it is.
///
/// There is an option for each field of the sheet: a field that the sheet gets has its option at
/// once.
struct FormFields<Form: OptionForm>: ParsableArguments, CustomReflectable {
    /// By the keys of the sheet's columns.
    private(set) var cells: [String: String] = [:]

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for (key, _, _) in Form.fields {
            let option = try container.decode(
                Option<String?>.self, forKey: Key(stringValue: key))
            cells[key] = option.wrappedValue?.composed
        }
    }

    /// What the parser makes the options of.
    var customMirror: Mirror {
        let options = Form.fields.map { key, english, measure -> (label: String?, value: Any) in
            let name = key.replacing("_", with: "-")
            let help = Form.helps[key] ?? english + (measure.map { ", \($0)" } ?? "") + "."
            return (
                key,
                Option<String?>(
                    name: .customLong(name), help: ArgumentHelp(help, valueName: name))
            )
        }
        return Mirror(self, children: options)
    }

    private struct Key: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init(stringValue: String) { self.stringValue = stringValue }

        init?(intValue: Int) { nil }
    }
}
