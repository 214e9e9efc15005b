import Lesson from "./Lesson";
import Presenter from "./Presenter";
import PresenterNotes from "./PresenterNotes";

/** All that knows the lesson's steps, to be loaded in one piece: in several, the first page would be split with them. */
export const CLASSROOM = { Lesson, Presenter, PresenterNotes };
