import Presenter from "../presenter/Presenter";
import PresenterNotes from "../presenter/PresenterNotes";
import Lesson from "./Lesson";
import { stageLinked } from "./useLesson";

/** All that knows the lesson's steps, to be loaded in one piece: in several, the first page would be split with them. */
export const CLASSROOM = { Lesson, Presenter, PresenterNotes, stageLinked };
