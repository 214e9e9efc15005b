/** The room of the maps and of their section, which a phone puts in places of their own. */
export const MapsToCome = () => (
  <div className="function-2d">
    <div className="function maps" />
    <div className="function" />
  </div>
);
