/// The version of the schema that is being made: columns and tables come together here until a
/// program with it is released.
///
/// Then it moves into a file of its own, is listed in ``Migration/all``, is frozen, and a real log of
/// it is kept beside the tests.
extension Migration {
    static let next: [Migration] = []
}
