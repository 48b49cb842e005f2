extension Node {
  /// The place of a part of a scalar's text: the unit of `12.5 tt`, one step of a dotted address.
  ///
  /// - Parameters:
  ///   - offset: The number of scalars before the part.
  ///   - length: The number of scalars of the part.
  /// - Returns: The place of the part, or of the whole value where the text does not stand in the file letter by letter
  ///   (it spans lines, holds escapes, or has an anchor or a tag).
  public func location(ofPart offset: Int, length: Int) -> Location {
    guard let scalar else { return location }
    return location.part(of: scalar.text, isQuoted: scalar.isQuoted, offset: offset, length: length)
  }
}

extension CSVCell {
  /// The place of a part of the cell's text, or of the whole cell where its text does not stand letter by letter.
  ///
  /// - Parameters:
  ///   - offset: The number of scalars before the part.
  ///   - length: The number of scalars of the part.
  public func location(ofPart offset: Int, length: Int) -> Location {
    location.part(of: text, isQuoted: isQuoted, offset: offset, length: length)
  }
}

extension Location {
  fileprivate func part(of text: String, isQuoted: Bool, offset: Int, length: Int) -> Location {
    let count = text.unicodeScalars.count
    guard self.length == count + (isQuoted ? 2 : 0), offset >= 0, offset + length <= count else { return self }
    return part(offset: offset + (isQuoted ? 1 : 0), length: length)
  }
}
