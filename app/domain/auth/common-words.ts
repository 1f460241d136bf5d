/**
 * Words that head every list of leaked passwords. Alone, in pairs or with figures around them they are refused.
 */
const words = `
password passwort motdepasse contrasena senha wachtwoord passw0rd pass word secret geheim login welcome willkommen
bienvenue admin administrator root master user guest test testing demo default changeme change letmein iloveyou
ichliebedich teamo jetaime trustno one nobody somebody qwerty qwertz azerty asdf zxcv monkey dragon football
baseball basketball soccer hockey tennis golf superman batman spiderman starwars pokemon princess prince sunshine
shadow michael jennifer jordan hunter killer jessica charlie andrew daniel thomas robert matthew anthony joshua
ashley amanda nicole michelle elizabeth samantha william george david james richard martin alexander maximilian
sebastian christian andreas stefan julia maria anna laura sarah lisa nadine sandra sabine hello hallo bonjour hola
summer winter spring autumn sommer herbst january february march april may june july august september october
november december monday tuesday wednesday thursday friday saturday sunday money business company office computer
internet server database windows linux google facebook twitter linkedin microsoft apple amazon samsung android
iphone chocolate cookie cheese coffee banana orange peanut pepper ginger freedom liberty america england germany
deutschland france london berlin paris munich hamburg europe arsenal chelsea liverpool barcelona bayern dortmund
juventus realmadrid ferrari porsche mercedes mustang corvette harley yamaha honda toyota angel heaven lovely love
lover loveme baby babygirl sweet sweety honey beautiful flower butterfly rainbow unicorn dolphin tiger lion panther
eagle falcon phoenix wolf bear kitty kitten puppy buster maggie bailey ginger tigger snoopy garfield mickey donald
pumpkin silver golden diamond crystal purple yellow green blue black white red orange pink access enter open please
system manager service support success customer portal cairn account plan network security secure private public
whatever something nothing anything everything forever always never again hello there world peace jesus christ
church blessed faith hope grace gandalf matrix merlin wizard magic ninja samurai pirate warrior knight soldier
thunder lightning storm ocean island mountain river forest garden sunset sunrise moonlight midnight stars galaxy
planet rocket fender guitar music metallica nirvana slipknot eminem tupac player gamer minecraft fortnite roblox
zelda mario naruto sasuke cowboys yankees lakers steelers eagles packers rangers dodgers redsox patriots raiders
mother father family brother sister daughter friend friends marina sophie emma lukas felix jonas leon paul simon
tester temp temporary example sample new newpass mypass mypassword mysecret the my is and your our this abc abcd
`

const known = new Set(words.split(/\s+/).filter(Boolean))

/** True for words that guessers try first, and for '': figures and signs alone are guessed fast. */
export function isCommonWord(word: string): boolean {
  return word === '' || known.has(word)
}
