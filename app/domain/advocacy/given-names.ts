/** Given names that are common around the world and mean nothing else in a job title or a company's name; small letters, no accents. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    'aaron abigail adam adriana adrian agnes agnieszka ahmed aidan aisha alain alan alba albert alberto alejandra alejandro ' +
    'aleksandra alessandro alex alexander alexandra alexandre alfred ali alice alicia alina amanda amelia amir amy ana anastasia ' +
    'anders andre andrea andreas andrei andrew andrzej angela anika anita anja anke ann anna anne annette annika antoine ' +
    'anton antonia antonio arjun arnaud arthur asha astrid axel barbara beata beatrice beatriz benjamin bernard bernd bettina bianca ' +
    'birgit bjorn bob brian brigitte bruno camila camille carina carla carlos carmen carolina caroline catarina catherine cecilia ' +
    'celine charlotte chiara chloe chris christian christina christine christoph christopher claire clara claudia ' +
    'claus clemens clement cornelia cristina dagmar daniel daniela danielle dariusz david deborah denis denise diana diego ' +
    'dieter dietmar dirk dmitri dominik dominique dorothea eduardo edward elena eleonora elin elisa elisabeth elizabeth ella ' +
    'emil emilia emily emma enrique eric erik erika ernesto esther eva evelyn ewa fabian fatima federico felix fernanda ' +
    'fernando filip florian fabienne francesca francesco francisco franziska fred frederic frederik friedrich gabriel gabriela gabriele ' +
    'georg george gerald gerhard giorgio giovanni giulia giuseppe gonzalo greta guido guillaume gunther gustav hannah hanna hans harald ' +
    'hassan heather heidi heike heiko heinrich helen helena helene helga henri henrik henry herbert hermann hugo ibrahim ' +
    'ignacio igor ilse ines inga ingrid irene irina iris isabel isabella isabelle ivan jacek jacob jacqueline jaime jakob jakub ' +
    'james jan jana jane janina jasmin jason javier jean jeanne jeff jeffrey jennifer jens jeremy jessica joachim joan joana joanna ' +
    'joao joaquin johan johanna johannes john jonas jonathan jordi jorge jose josef josefina joseph joshua juan judith julia ' +
    'julian juliana julie juliette jurgen justine kai karen karin karina karl karolina katarina katarzyna kate katharina ' +
    'kathleen kathrin katja katrin kenji kenneth kerstin kevin klaus konstantin kristin kristina krzysztof kurt lars laszlo laura ' +
    'laurent lena leon leonardo leonie liam lina linda lisa lorenzo louis louise luca lucas lucia lucie ludwig luis luisa ' +
    'lukas luke maciej magdalena magnus malgorzata manfred manuel manuela marc marcel marcin marco marcus maren margaret margarita ' +
    'maria marie marija marina mario marion markus marlene marta martha martin martina mary mateusz mathias mathieu mats matteo ' +
    'matthew matthias maximilian megan mehmet melanie mia michael michaela michal michel michele michelle miguel mikael mike milan miriam ' +
    'mohamed mohammed monica monika muhammad nadia nadine natalia natalie natasha neha nicholas nicola nicolas nicole niels niklas nikolai ' +
    'nils nina noah nora norbert nuria oliver olivia olivier olga omar oscar otto pablo patricia patrick paul paula pauline pawel ' +
    'pedro peter petra philip philipp philippe pierre piotr priya rachel rafael rahul raj ralf ramon raquel raul ravi rebecca regina ' +
    'reinhard renate ricardo richard robert roberto rodrigo roger roland rolf roman ronald rosa ruben rudolf ruth ryan sabine ' +
    'sabrina samantha samuel sandra sandrine sanjay sara sarah sebastian sergei sergio sharon silke silvia simon simone sofia sonia ' +
    'sonja sophia sophie stefan stefanie stephan stephanie stephen steve steven stuart sunil susan susanna susanne sven svetlana sylvia ' +
    'sylvie takeshi tamara tanja tatiana teresa thea theo theodor theresa thomas thorsten tim timo tina tobias tom tomas tomasz toni ' +
    'torsten ulrich ulrike ursula ute uwe valentina vanessa vera veronica veronika victoria viktor vincent virginie vladimir walter werner ' +
    'wilhelm wolfgang xavier yannick yasmin yuki yusuf yves yvonne zoe zofia'
  ).split(' '),
)
