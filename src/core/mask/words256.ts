/** 256 short, common words, one for each value of a byte; no two differ by a single letter. */
export const WORDS: readonly string[] = `
  acorn actor agent album amber anchor angle apple april apron arch arrow atlas attic autumn
  badge bagel baker bamboo banjo barn basil basket beach beacon berry birch bishop blanket
  bloom boat bonus book bottle bowl branch brass bread brick bridge bucket button cabin
  cactus camel camera canal candle canoe canvas carbon carpet castle cedar cello chalk
  cherry chess chime cider circle citrus clay cliff clock cloud clover cobalt cocoa comet
  copper coral cotton cousin crane crayon cricket crown crystal curtain daisy dancer delta
  desert diamond dinner dolphin domino door dragon drum eagle echo elbow engine evening
  fabric falcon feather fern fiddle field finch flag flame flute forest fossil fountain fox
  galaxy garden garlic gate ginger glacier glove gold granite grape guitar hammer harbor
  harvest hazel hedge helmet heron hill honey horizon igloo indigo iris island ivory jacket
  jaguar jasmine jelly jewel jigsaw jungle kayak kettle kitten koala ladder lagoon lake
  lantern laurel lemon lilac linen lion lizard lotus lunar magnet mango maple marble meadow
  melon meteor mint mirror morning mosaic moss museum nectar needle nickel north nutmeg
  oasis ocean olive onion opal orbit orchid otter oyster palace panda paper parade parrot
  pearl pebble pencil pepper piano pilot planet plum poem polar pony poppy prism pumpkin
  quartz quilt rabbit radio rain raven ribbon river robin rocket ruby saddle saffron sail
  salmon sandal saturn shell silk silver sparrow spruce sugar summer sunset swan teapot
  temple thistle tiger tomato topaz tractor trumpet tulip tundra tunnel turtle valley
  vanilla velvet violet wagon walnut water willow window winter yellow zebra zinc
`
  .trim()
  .split(/\s+/);
